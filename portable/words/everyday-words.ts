/** Placeholder until generated */
export const everydayWords: ReadonlySet<string> = new Set("".split(" "));
