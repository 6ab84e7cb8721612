/**
 * Codes of the provider taxonomy with rough shares of people, made up for tests: mostly nurses, family doctors
 * and therapists, few of the face. "Health Care Provider Taxonomy code set, copyright American Medical Association".
 */
export const specialtyShares: readonly [code: string, share: number][] = [
  ["363LF0000X", 70],
  ["207R00000X", 60],
  ["207Q00000X", 60],
  ["101YM0800X", 60],
  ["163W00000X", 50],
  ["225100000X", 50],
  ["183500000X", 50],
  ["363A00000X", 40],
  ["122300000X", 30],
  ["1223G0001X", 30],
  ["390200000X", 30],
  ["207P00000X", 15],
  ["207L00000X", 15],
  ["174400000X", 12],
  ["207V00000X", 12],
  ["208000000X", 12],
  ["208D00000X", 8],
  ["208600000X", 8],
  ["207W00000X", 7],
  ["207N00000X", 6],
  ["207Y00000X", 4],
  ["208200000X", 3],
  ["1223S0112X", 3],
  ["204E00000X", 1],
  ["207ND0101X", 1],
  ["207YX0007X", 0.5],
  ["2086S0122X", 0.5],
  ["207WX0200X", 0.5],
];
