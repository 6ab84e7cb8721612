import { treatmentName, verdictHeading } from "../../portable/brief/index.ts";
import type { PersonProblem, Ranking } from "../../portable/choice/index.ts";
import { useEvidence } from "../evidence.ts";

interface RanksProps {
  person: PersonProblem;
  ranking: Ranking;
  /** Only the first places, for a place beside something else. */
  brief?: boolean;
}

/** How often each option comes first and last; first places most first, and none of them called best. */
export function Ranks({ person, ranking, brief = false }: RanksProps) {
  const evidence = useEvidence();
  const rows = person.options
    .filter((option) => option.weighed)
    .map(({ treatment, verdict }) => ({ treatment, verdict, shares: ranking.acceptability[treatment] ?? [] }))
    .sort((one, other) => (other.shares[0] ?? 0) - (one.shares[0] ?? 0));
  return (
    <ul className="what-follows-ranks">
      {rows.map(({ treatment, verdict, shares }) => (
        <li key={treatment}>
          <p>
            <span>{treatmentName(treatment, evidence)}</span>
            {verdict === "open" || brief ? null : <small>{verdictHeading(verdict)}</small>}
            {brief ? null : <small>{unmeasuredWords(person, treatment)}</small>}
          </p>
          <span className="what-follows-bar" aria-hidden="true">
            <span style={{ inlineSize: `${100 * (shares[0] ?? 0)}%` }} />
            {brief ? null : <span style={{ inlineSize: `${100 * (shares.at(-1) ?? 0)}%` }} />}
          </span>
          <p className="sans">
            first in {ofHundred(shares[0] ?? 0)}
            {brief ? null : <>, last in {ofHundred(shares.at(-1) ?? 0)}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** How much of what is weighed nobody has measured of one option; nothing when all of it was. */
function unmeasuredWords({ basis, swings }: PersonProblem, treatment: string): string {
  const count = swings.filter(({ criterion }) => basis[criterion]?.[treatment]?.kind === "nobody").length;
  return count === 0 ? "" : `nobody has measured ${count} of these ${swings.length} things`;
}

/** A share of draws as people say it; what is rarer than a half in a hundred is not shown as none. */
export function ofHundred(share: number): string {
  if (share === 0) return "none of 100";
  if (share === 1) return "all of 100";
  const rounded = Math.round(share * 100);
  if (rounded < 1) return "fewer than 1 of 100";
  return rounded > 99 ? "more than 99 of 100" : `${rounded} of 100`;
}
