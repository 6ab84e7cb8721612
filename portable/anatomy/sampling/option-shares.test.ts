import { expect, it } from "vitest";
import { optionShares } from "./option-shares.ts";

const measured = (share: number) => ({ share, measured: true });
const other = (share: number) => ({ share, measured: false });

it.each([
  ["the rest is split in proportion", [measured(0.4), other(0.2), other(0.1)], [0.4, 0.4, 0.2]],
  ["all measured: scaled to 1", [measured(0.5), measured(0.75)], [0.4, 0.6]],
  [
    "measured above 1: scaled, nothing left for others",
    [measured(0.9), measured(0.3), other(0.1)],
    [0.75, 0.25, 0],
  ],
  ["none measured: scaled", [other(0.3), other(0.3)], [0.5, 0.5]],
])("%s", (_, options, shares) => {
  const found = optionShares(options);
  expect(found).toHaveLength(shares.length);
  for (const [index, share] of found.entries()) expect(share).toBeCloseTo(shares[index] ?? -1, 12);
});
