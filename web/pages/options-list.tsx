import { Link } from "react-router";
import {
  inSentence,
  type Reason,
  reasonsFor,
  saidWords,
  treatmentName,
  VERDICTS,
  verdictHeading,
  verdictWords,
} from "../../portable/brief/index.ts";
import type { Option, OptionsAnswer } from "../../portable/options/index.ts";
import { useEvidence } from "../evidence.ts";
import { SourcesButton } from "../panels/sources-button.tsx";
import { useCase } from "../store/use-case.ts";

interface OptionsListProps {
  options: readonly Option[];
  ask: OptionsAnswer["ask"];
  pair: readonly string[];
  choose(pair: string[]): void;
}

/** What is open comes first here; in the brief, what is unsafe does. */
const ORDER = VERDICTS.toReversed();

/** Every option of the concern with its verdict and the reasons; closed ones stay where they can be seen. */
export function OptionsList({ options, ...props }: OptionsListProps) {
  const groups = ORDER.map((verdict) => ({
    verdict,
    of: options.filter((option) => option.verdict === verdict),
  })).filter(({ of }) => of.length > 0);
  return (
    <section className="options-list" aria-labelledby="options-list">
      <h2 id="options-list">All options</h2>
      {groups.map(({ verdict, of }) => (
        <section key={verdict} aria-labelledby={`options-${verdict}`}>
          <h3 id={`options-${verdict}`}>{verdictHeading(verdict)}</h3>
          <ul>
            {of.map((option) => (
              <OneOption key={option.treatment} option={option} {...props} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function OneOption({ option, ask, pair, choose }: Omit<OptionsListProps, "options"> & { option: Option }) {
  const evidence = useEvidence();
  const { case: now } = useCase();
  const { treatment, verdict, kind, missing } = option;
  const name = treatmentName(treatment, evidence);
  const reasons = Map.groupBy(reasonsFor(option, now, evidence), ({ said }) => saidWords(said));
  // Of the facts that are missing, those whose answer would change something.
  const asked = ask.map(({ fact }) => fact).filter((fact) => missing.includes(fact));
  const open = asked.filter((fact) => evidence.fact.get(fact)?.topic !== "warning-sign");
  const waiting = treatment === "no-treatment";
  const shown = waiting || pair.includes(treatment);
  return (
    <li className={verdict === "closed" ? "options-closed" : undefined}>
      <h4>
        {name} {waiting ? null : <small>{kind === "surgical" ? "with surgery" : "without surgery"}</small>}
      </h4>
      <p>{evidence.treatment.get(treatment)?.whatHappens}</p>
      {verdict === "defer" ? (
        <p className="sans">
          <strong>{verdictWords(option)}</strong>
        </p>
      ) : null}
      {[...reasons].map(([said, group]) => (
        <div key={said} className="options-reasons">
          {said === "" ? null : <p>{said}</p>}
          <ul>
            {group.map((reason) => (
              <OneReason key={reason.rule} reason={reason} />
            ))}
          </ul>
        </div>
      ))}
      {asked.length > 0 && open.length === 0 ? (
        <p className="sans">
          <Link to="/about-you">Say first whether any warning sign is there</Link>
        </p>
      ) : null}
      {open.length === 0 ? null : (
        <p className="sans">
          <Link to="/about-you" state={{ asked: open.slice(0, 3) }}>
            {open.length === 1 ? "Answer the question that would settle it" : "Answer what would settle it"}
          </Link>
          : {evidence.fact.get(open[0] ?? "")?.question ?? open[0]}
        </p>
      )}
      {shown ? null : (
        <button
          type="button"
          className="plain-button sans"
          onClick={() => {
            const place = kind === "surgical" && pair.length > 1 ? 1 : 0;
            choose(pair.map((one, at) => (at === place ? treatment : one)));
          }}
        >
          Set {inSentence(name)} side by side
        </button>
      )}
    </li>
  );
}

function OneReason({ reason }: { reason: Reason }) {
  return (
    <li>
      {reason.why}{" "}
      <SourcesButton
        asked={{ about: reason.why, findings: [], sources: [reason.source], because: "", leftOut: [] }}
      />
    </li>
  );
}
