/** One word of what a person wrote: lower case, without accents, and where it stood. */
export interface Token {
  word: string;
  /** Offsets into the text as written. */
  start: number;
  end: number;
  /** Counts up at `.`, `!`, `?`, `;` and line ends. */
  sentence: number;
  /** Counts up at every comma, bracket, dash, and at words such as "but". */
  clause: number;
}

const NOT_FORMS = new Map<string, readonly string[]>([
  ["cannot", ["can", "not"]],
  ["cant", ["can", "not"]],
  ["couldnt", ["could", "not"]],
  ["dont", ["do", "not"]],
  ["doesnt", ["does", "not"]],
  ["dosent", ["does", "not"]],
  ["didnt", ["did", "not"]],
  ["isnt", ["is", "not"]],
  ["arent", ["are", "not"]],
  ["wasnt", ["was", "not"]],
  ["wont", ["will", "not"]],
  ["wouldnt", ["would", "not"]],
  ["havent", ["have", "not"]],
  ["hasnt", ["has", "not"]],
  ["never", ["not"]],
]);

const TURNS = new Set(["but", "however", "although", "though", "instead", "except", "whereas", "yet"]);

/**
 * Splits text into words, sentences and clauses. Apostrophes are undone ("don't" reads "do not",
 * "crow's" reads "crow"), accents are dropped, and digits stay words ("11").
 *
 * `tokenise("I don't mind.")` gives the words `i`, `do`, `not`, `mind`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  const pieces = /([\p{L}\p{N}]+(?:['’`´][\p{L}]+)?)|([.!?;\n]+)|([,:()[\]–—/]|\s-\s)/gu;
  for (const piece of text.matchAll(pieces)) {
    const [whole, word, stop] = piece;
    if (word === undefined) {
      if (stop !== undefined) sentence++;
      clause++;
      continue;
    }
    const start = piece.index;
    const end = start + whole.length;
    const plain = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’`´]/gu, "'");
    if (TURNS.has(plain)) clause++;
    for (const part of undoApostrophe(plain)) tokens.push({ word: part, start, end, sentence, clause });
  }
  return tokens;
}

function undoApostrophe(word: string): readonly string[] {
  const joined = word.replaceAll("'", "");
  const negative = NOT_FORMS.get(joined);
  if (negative !== undefined) return negative;
  if (word.endsWith("n't")) return [word.slice(0, -3), "not"];
  const at = word.indexOf("'");
  return [at > 0 ? word.slice(0, at) : joined];
}
