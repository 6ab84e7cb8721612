import { useMemo } from "react";
import { Link } from "react-router";
import { inSentence, treatmentName } from "../../portable/brief/index.ts";
import { useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { LookUpPages } from "../panels/look-up/look-up-pages.tsx";
import { checkedFor, isMadeUp, type LookedUp } from "../panels/look-up/looked-up.ts";
import { MadeUp } from "../panels/look-up/made-up.tsx";
import { nameOf, numberWords } from "../panels/look-up/person-facts.ts";
import { PersonKept } from "../panels/look-up/person-kept.tsx";
import { Rungs } from "../panels/look-up/rungs.tsx";
import { useTreatment } from "../panels/look-up/use-treatment.ts";
import { TreatmentChoice } from "./qualified-treatment.tsx";

/** What registers say of one person for the chosen treatment, and what to ask them. */
export function Person({ lookedUp }: { lookedUp: LookedUp }) {
  const { practitioner } = lookedUp;
  const treatment = useTreatment();
  const nobody = practitioner.entries.length === 0;
  const name = nobody ? "Nobody by this number" : nameOf(practitioner);
  return (
    <Page
      className="qualified"
      title="What registers say"
      lead={
        <p className="lead">
          <strong className="look-up-name">{name}</strong>, {numberWords(practitioner)}
        </p>
      }
    >
      <p className="no-print">
        <Link to="/who-is-qualified" replace={false}>
          Back to the search
        </Link>
      </p>
      {isMadeUp(lookedUp) ? <MadeUp /> : null}
      <div className="qualified-choice">
        <TreatmentChoice />
      </div>
      {treatment === "" ? (
        <p className="note">
          Choose the treatment you think of: what to look for, and what to ask, depend on it. The choice stays
          on your device.
        </p>
      ) : (
        <ForTreatment lookedUp={lookedUp} treatment={treatment} name={name} />
      )}
    </Page>
  );
}

interface ForTreatmentProps {
  lookedUp: LookedUp;
  treatment: string;
  name: string;
}

function ForTreatment({ lookedUp, treatment, name }: ForTreatmentProps) {
  const evidence = useEvidence();
  const { ladder } = useMemo(
    () => checkedFor(lookedUp, treatment, evidence),
    [lookedUp, treatment, evidence],
  );
  const { practitioner } = lookedUp;
  const family = evidence.rows.qualifications.families.find(({ treatments }) =>
    treatments.includes(treatment),
  );
  const boardPages = practitioner.country === "US" && family !== undefined ? family : null;
  const rungs =
    boardPages === null ? ladder.rungs : ladder.rungs.filter(({ rung }) => rung !== "board-certification");
  return (
    <>
      <section aria-labelledby="ladder">
        <h2 id="ladder">The ladder, for {inSentence(treatmentName(treatment, evidence))}</h2>
        <p>
          Each step says how far a register bears it out. “Confirmed” means that the list that decides the
          matter says so. “Their own word” means that nobody checked it. “Found nowhere” clears nobody and
          accuses nobody. None of it shows how well someone works.
        </p>
        <Rungs rungs={rungs} />
      </section>
      {boardPages === null ? null : <LookUpPages family={boardPages} />}
      <section aria-labelledby="take-along">
        <h2 id="take-along">Questions to take along</h2>
        <ul className="check-list">
          {[...new Set([...ladder.ask, ...ALWAYS_ASK])].map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        {family === undefined ? null : (
          <p className="sans quiet">Where it should be done: {family.setting}.</p>
        )}
      </section>
      <PersonKept lookedUp={lookedUp} treatment={treatment} name={name} />
      <p className="actions">
        <button type="button" className="button" onClick={() => window.print()}>
          Print this page
        </button>
      </p>
    </>
  );
}

/** Whatever the treatment, and whoever it is. */
export const ALWAYS_ASK = [
  "Which training taught you this, and when did you finish it?",
  "Who will do it: you, from start to end?",
] as const;
