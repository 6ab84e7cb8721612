const TESTS = [/\s*\(p (?:[=<] ?|under )?(0?\.\d+)\)/g, /[,;] p ?(?:[=<] ?)?(0?\.\d+)(?=$|[,;])/g];
const RATIO = /; (?:adjusted )?(?:RR|OR|HR|risk ratio|odds ratio)\b[^;]*/g;
const INTERVAL_KIND = /; \d+% (?:credible|confidence) interval(?=$|;)/g;

/** From here on a difference is commonly said to be one that chance could explain. */
const COULD_BE_CHANCE = 0.05;

/**
 * What a study counted, as it stands beside a figure: without p values and without ratios told a second way, which
 * only a statistician reads. A p value that says of a difference that it could be chance stays, since without it the
 * figure would read as surer than it is. The sources keep the whole.
 *
 * @example plainDefinition("2 grades better; RR 6.27 (2.91-13.52)") // "2 grades better"
 */
export function plainDefinition(definition: string): string {
  const untested = TESTS.reduce(
    (text, test) => text.replace(test, (whole, p) => (Number(p) < COULD_BE_CHANCE ? "" : whole)),
    definition,
  );
  return untested.replace(RATIO, "").replace(INTERVAL_KIND, "").trim();
}
