import { ofHundred, treatmentName, unmeasuredWords, verdictHeading } from "../../portable/brief/index.ts";
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
