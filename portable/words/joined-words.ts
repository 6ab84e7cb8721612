import type { Token } from "./tokens.ts";

/** Words that people write apart, and the one word they stand for. Longer rows come first. */
const JOINED: readonly (readonly [readonly string[], string])[] = (
  [
    ["eye lid", "eyelid"],
    ["eye lids", "eyelid"],
    ["eye brow", "eyebrow"],
    ["eye brows", "eyebrow"],
    ["eye lash", "eyelash"],
    ["eye lashes", "eyelash"],
    ["eye shadow", "eyeshadow"],
    ["eye bag", "eyebag"],
    ["eye bags", "eyebag"],
    ["jaw line", "jawline"],
    ["fore head", "forehead"],
    ["ear lobe", "earlobe"],
    ["ear lobes", "earlobe"],
    ["birth mark", "birthmark"],
    ["face lift", "facelift"],
    ["face lifting", "facelift"],
    ["black head", "blackhead"],
    ["black heads", "blackhead"],
    ["white heads", "whitehead"],
    ["break out", "breakout"],
    ["break outs", "breakout"],
    ["breaking out", "breakout"],
    ["pock mark", "pockmark"],
    ["pock marks", "pockmark"],
    ["pock marked", "pockmark"],
    ["ice pick", "icepick"],
    ["box car", "boxcar"],
    ["chicken pox", "chickenpox"],
    ["port wine", "portwine"],
    ["skin cancer", "skincancer"],
    ["basal cell", "basalcell"],
    ["squamous cell", "squamouscell"],
    ["tear trough", "teartrough"],
    ["tear troughs", "teartrough"],
    ["bell palsy", "bellspalsy"],
    ["bells palsy", "bellspalsy"],
    ["crow feet", "crowsfeet"],
    ["crows feet", "crowsfeet"],
    ["crow foot", "crowsfeet"],
    ["crows foot", "crowsfeet"],
    ["make up", "makeup"],
    ["cheek bone", "cheekbone"],
    ["cheek bones", "cheekbone"],
    ["stick out", "stickout"],
    ["sticks out", "stickout"],
    ["sticking out", "stickout"],
    ["sticky out", "stickout"],
    ["stuck out", "stickout"],
    ["stick right out", "stickout"],
    ["stand out", "stickout"],
    ["stands out", "stickout"],
    ["set back", "receding"],
    ["sits back", "receding"],
    ["goes back", "receding"],
    ["caved in", "sunken"],
    ["sunk in", "sunken"],
    ["fallen in", "sunken"],
    ["bar code", "barcode"],
    ["beauty spot", "mole"],
    ["beauty spots", "mole"],
    ["beauty mark", "mole"],
    ["can not", "cannot"],
    ["could not", "cannot"],
    ["not able to", "cannot"],
    ["full of", "with"],
    ["too much", "extra"],
    ["either side of", "beside"],
    ["nose job", "nosejob"],
    ["go away", "goaway"],
    ["going away", "goaway"],
    ["goes away", "goaway"],
  ] as const
)
  .map(([apart, joined]) => [apart.split(" "), joined] as const)
  .sort(([a], [b]) => b.length - a.length);

/** Replaces words written apart by the one word: `eye lid` becomes `eyelid`. */
export function joinWords(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const row = JOINED.find(([apart]) =>
      apart.every(
        (word, k) => tokens[at + k]?.word === word && tokens[at + k]?.sentence === tokens[at]?.sentence,
      ),
    );
    const first = tokens[at];
    if (first === undefined) break;
    const last = row && tokens[at + row[0].length - 1];
    out.push(row && last ? { ...first, word: row[1], end: last.end } : first);
    at += row ? row[0].length : 1;
  }
  return out;
}

/** The words that only make sense joined, so that a speller leaves them alone. */
export const joinableWords: readonly string[] = JOINED.flatMap(([apart]) => [...apart]);
