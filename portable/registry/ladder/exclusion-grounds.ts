/**
 * What the paragraph of an exclusion stands for, in plain words; the list prints paragraphs squeezed
 * (`1128b4`). Source: Office of Inspector General, exclusion authorities (oig.hhs.gov/exclusions/authorities.asp);
 * the words for b8 and b14 are from the same statute, whose excerpt was not read to the end.
 */
const grounds: Readonly<Record<string, string>> = {
  "1128a1": "a crime linked to a health programme",
  "1128a2": "a conviction for harming or neglecting patients",
  "1128a3": "a serious conviction for health-care fraud",
  "1128a4": "a serious conviction about controlled drugs",
  "1128b1": "a lesser conviction for fraud",
  "1128b2": "a conviction for obstructing an inquiry",
  "1128b3": "a lesser conviction about controlled drugs",
  "1128b4": "a licence that was revoked, suspended or given up",
  "1128b5": "being barred by another programme",
  "1128b6": "needless or poor services",
  "1128b7": "fraud or kickbacks",
  "1128b8": "control by a barred person",
  "1128b14": "an unpaid education loan, which is a debt and says nothing about care",
};

/** The ground in plain words; a paragraph we do not know is given as printed. */
export function exclusionGround(type: string): string {
  const squeezed = type.toLowerCase().replace(/[^0-9a-z]/g, "");
  return grounds[squeezed] ?? `paragraph ${type || "not stated"}`;
}
