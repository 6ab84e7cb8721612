import { certaintyRank } from "./certainty-steps.ts";
import type { Kept } from "./double-counting.ts";
import type { Figure } from "./figure.ts";
import { poolingRules } from "./pooling-rules.ts";

/**
 * The figures that answer a question: those counted for it rather than borrowed, of the measure that stands
 * first in `measureOrder`, in one unit and read in one direction. Where units differ, the surer one leads, then
 * the one of more findings, then the first. Everything else is left out with its reason.
 */
export function leadingFigures(figures: readonly Figure[]): Kept {
  const leftOut: Kept["leftOut"] = [];
  const keep = (from: readonly Figure[], kept: readonly Figure[], why: (figure: Figure) => string) => {
    for (const figure of from) {
      if (!kept.includes(figure)) leftOut.push({ finding: figure.id, why: why(figure) });
    }
    return kept;
  };
  const direct = figures.filter((figure) => !figure.indirect);
  const near = keep(
    figures,
    direct.length > 0 ? direct : figures,
    (figure) => `counted for ${figure.from}, while figures for this very question exist`,
  );
  const measure = poolingRules.measureOrder.find((one) => near.some((figure) => figure.measure === one));
  const measured = keep(
    near,
    near.filter((figure) => figure.measure === measure),
    (figure) => `another kind of figure (${figure.measure.replaceAll("-", " ")})`,
  );
  const unit = leadingUnit(measured);
  const kept = keep(
    measured,
    measured.filter((figure) => unitOf(figure) === unit),
    (figure) => `counted in another unit or direction (${figure.unit ?? "no unit"})`,
  );
  return { kept: [...kept], leftOut };
}

const unitOf = (figure: Figure): string => JSON.stringify([figure.unit, figure.direction]);

function leadingUnit(figures: readonly Figure[]): string | undefined {
  const units = [...new Set(figures.map(unitOf))];
  const of = (unit: string) => figures.filter((figure) => unitOf(figure) === unit);
  const best = (unit: string) => Math.min(...of(unit).map((figure) => certaintyRank(figure.certainty)));
  return units.sort((one, other) => best(one) - best(other) || of(other).length - of(one).length)[0];
}
