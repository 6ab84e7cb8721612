/** A name as a person types it, taken apart; parts that were not typed are empty. Nothing is folded. */
export interface TypedName {
  given: string;
  middle: string;
  surname: string;
}

const titles = /^(?:dr|doctor|prof|professor|mr|mrs|ms|miss|mx|mme|sir|dame)\.?$/i;
const suffixes = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
const credentials =
  /^(?:m\.?d|d\.?o|d\.?d\.?s|d\.?m\.?d|ph\.?d|m\.?b\.?b\.?s|m\.?b|b\.?s|b\.?ch|m\.?s|m\.?p\.?h|m\.?b\.?a|r\.?n|n\.?p|p\.?a|pa-c|fnp(?:-c|-bc)?|dnp|aprn|crna|f\.?a\.?c\.?s|f\.?a\.?a\.?d|f\.?r\.?c\.?s|esq)\.?$/i;
/** Words that begin a surname of several words. */
const particles = new Set(
  "de la del della der den di da dos du van von ter ten le st san santa bin al el mac".split(" "),
);

/**
 * Takes a typed name apart: titles ("Dr."), suffixes ("Jr.") and letters after the name ("MD, FACS") are
 * left out; "Okonkwo, Ada" and "Ada Okonkwo" are the same name; "van der Berg" is one surname. One word
 * alone is taken as a surname.
 *
 * `parseName("Dr. Ada B. Okonkwo-Reyes, M.D.")` is `{ given: "Ada", middle: "B.", surname: "Okonkwo-Reyes" }`.
 */
export function parseName(typed: string): TypedName {
  const sides = typed.split(",").map(words);
  const [first = [], ...rest] = sides;
  const after = rest.find((side) => side.length > 0);
  if (first.length > 0 && after !== undefined) {
    return { surname: first.join(" "), given: after[0] ?? "", middle: after.slice(1).join(" ") };
  }
  if (first.length < 2) return { surname: first.join(" "), given: "", middle: "" };
  let start = first.length - 1;
  while (start > 1 && particles.has((first[start - 1] ?? "").toLowerCase())) start--;
  return {
    given: first[0] ?? "",
    middle: first.slice(1, start).join(" "),
    surname: first.slice(start).join(" "),
  };
}

/** Words of one side of the comma, without titles, suffixes and letters after the name. */
function words(side: string): string[] {
  const all = side
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "" && !suffixes.test(word));
  const named = all.filter((word, place) => !(place === 0 && titles.test(word)));
  // "Al Do" is a name: letters after it are left out only while two words stay.
  const kept = [...named];
  while (kept.length > 0 && credentials.test(kept.at(-1) ?? "") && (kept.length > 2 || named.length === 1))
    kept.pop();
  return kept;
}
