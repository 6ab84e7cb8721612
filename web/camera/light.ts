/** What the pixels of a face say about the picture; no more than these numbers leaves the place that read them. */
export interface Light {
  /**
   * Brightness, 0 to 255, that one pixel in fifty of the face exceeds: the whites of the eyes and the shine of the
   * skin. It says how much light there is whatever the colour of the skin, which a mean would not.
   */
  brightest: number;
  /** Share of the face where the picture is burnt out to white. */
  burnt: number;
  /** How many times as bright as the darker half of the face the lighter half is, by their medians. */
  uneven: number;
  /**
   * Contrast between neighbouring pixels as a share of the contrast of the whole face, at 192 pixels across; small
   * where the picture is blurred, shaken, or the face tiny.
   */
  sharpness: number;
}

/** Pixels across at which a face is measured; what the landmark model itself looks at. */
export const measuredAcross = 192;

/** Measures a face that fills a square of `measuredAcross` pixels, in the sRGB colours of a canvas. */
export function measureLight(pixels: Uint8ClampedArray): Light {
  const across = measuredAcross;
  const grey = new Float32Array(across * across);
  for (let index = 0; index < grey.length; index++) {
    const at = index * 4;
    // Luma of ITU-R BT.709.
    grey[index] =
      0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
  }
  const within: number[] = [];
  const halves: [number[], number[]] = [[], []];
  let edges = 0;
  let burnt = 0;
  const value = (x: number, y: number): number => grey[y * across + x] ?? 0;
  for (let y = 1; y < across - 1; y++)
    for (let x = 1; x < across - 1; x++) {
      // The ellipse of the face in its square; hair and background stay out.
      const [u, v] = [(2 * x) / across - 1, (2 * y) / across - 1];
      if (u * u + v * v > 0.8) continue;
      const here = value(x, y);
      within.push(here);
      (u < 0 ? halves[0] : halves[1]).push(here);
      if (here >= 250) burnt += 1;
      const curve = 4 * here - value(x - 1, y) - value(x + 1, y) - value(x, y - 1) - value(x, y + 1);
      edges += curve * curve;
    }
  const count = within.length;
  const mean = within.reduce((sum, one) => sum + one, 0) / count;
  const spread = within.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count;
  const [one, other] = [quantile(halves[0], 0.5), quantile(halves[1], 0.5)];
  return {
    brightest: quantile(within, 0.98),
    burnt: burnt / count,
    uneven: (Math.max(one, other) + 1) / (Math.min(one, other) + 1),
    sharpness: Math.sqrt(edges / count / (spread + 1)),
  };
}

/** The value below which a share of the numbers lies, without interpolation. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = Float32Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
