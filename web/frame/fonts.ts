/**
 * Fetches every font file at the start. A browser would otherwise fetch the extended-Latin file only once a
 * letter from it is shown, and so tell the server something about what was typed.
 */
export function fetchEveryFont(): void {
  for (const face of document.fonts) void face.load().catch(() => undefined);
}
