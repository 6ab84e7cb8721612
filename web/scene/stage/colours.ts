/** The colours of the stage, as the page's style has them for the theme of the moment. */
export interface StageColours {
  clay: string;
  ink: string;
  quiet: string;
  paper: string;
  arteries: string;
  veins: string;
  nerves: string;
  muscles: string;
  others: string;
  zones: string;
  paths: string;
  field: string;
  touched: string;
}

const names = [
  "clay",
  "ink",
  "quiet",
  "paper",
  "arteries",
  "veins",
  "nerves",
  "muscles",
  "others",
  "zones",
  "paths",
  "field",
  "touched",
] as const;

/** Reads `--face-arteries` and its like where the element stands; the browser itself chooses between light and dark. */
export function readColours(place: HTMLElement): StageColours {
  const probe = document.createElement("span");
  probe.hidden = true;
  place.append(probe);
  const read = names.map((name) => {
    probe.style.color = `var(--face-${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(read) as StageColours;
}
