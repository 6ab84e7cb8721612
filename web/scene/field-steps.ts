/** Shares of people at which the field changes its shade, and how strongly it is then tinted. */
export const fieldSteps = [
  { from: 0.05, tint: 0.22 },
  { from: 0.2, tint: 0.45 },
  { from: 0.4, tint: 0.68 },
  { from: 0.7, tint: 0.92 },
] as const;

const inPeople = (share: number): number => Math.round(share * 100);

/** The key to the field, in words and numbers; a line is drawn where one shade ends. */
export const fieldLegend: readonly { words: string; tint: number }[] = [
  { words: `fewer than ${inPeople(fieldSteps[0].from)} in 100 people`, tint: 0 },
  ...fieldSteps.map(({ from, tint }, index) => {
    const next = fieldSteps[index + 1];
    return {
      words: next
        ? `${inPeople(from)} to ${inPeople(next.from)} in 100 people`
        : `${inPeople(from)} in 100 people or more`,
      tint,
    };
  }),
];
