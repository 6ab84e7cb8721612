/** Shorter words stand in a digest or a header by chance. */
const SHORTEST = 4;

/** A word as it would look in a request: as it is, in addresses, in base64 at each of its three offsets, in hex. */
function disguises(word: string): string[] {
  const bytes = Buffer.from(word, "utf8");
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    // The first and last letters mix with what stands beside the word.
    const from = Math.ceil((offset * 8) / 6);
    return shifted.slice(from, Math.floor(((offset + bytes.length) * 8) / 6));
  });
  return [
    word,
    encodeURIComponent(word),
    word.replaceAll(" ", "+"),
    JSON.stringify(word).slice(1, -1),
    bytes.toString("hex"),
    ...base64.filter((text) => text.length > SHORTEST),
    ...base64
      .map((text) => text.replaceAll("+", "-").replaceAll("/", "_"))
      .filter((text) => text.length > SHORTEST),
  ];
}

/** Which of the words stand in a text, openly or encoded. */
export function traces(text: string, words: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return words.filter(
    (word) =>
      word.length >= SHORTEST &&
      disguises(word).some((form) => text.includes(form) || lower.includes(form.toLowerCase())),
  );
}
