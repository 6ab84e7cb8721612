/** Kinds of file that are taken for a picture and are none that a browser shows, or one it shows only sometimes. */
export type FileKind = "heic" | "pdf" | "film" | "drawing" | "raw" | "other";

/** Bytes that are enough to tell. */
export const tellingBytes = 64;

const heifBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/** What a file is by its first bytes, whatever its name says. Used to say why it cannot be opened. */
export function kindOfFile(first: Uint8Array): FileKind {
  const text = String.fromCharCode(...first.subarray(0, tellingBytes));
  if (text.slice(0, 32).includes("%PDF")) return "pdf";
  if (text.slice(4, 8) === "ftyp") return heifBrands.includes(text.slice(8, 12)) ? "heic" : "film";
  if (text.startsWith("\x1aE\xdf\xa3")) return "film";
  if (/^\s*<(?:\?xml|svg|!doctype svg)/i.test(text)) return "drawing";
  // TIFF, and the raw files of cameras, which are TIFF inside.
  if (text.startsWith("II*\0") || text.startsWith("MM\0*")) return "raw";
  return "other";
}
