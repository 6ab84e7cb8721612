import "./who-is-qualified.css";
import { useId, useState } from "react";
import { treatmentName } from "../../portable/brief/index.ts";
import type { Evidence } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { useCase } from "../store/use-case.ts";
import { useOptionsAnswer } from "./options-answer.ts";
import { QualifiedAbroad } from "./qualified-abroad.tsx";
import { QualifiedUnitedStates } from "./qualified-united-states.tsx";

export default function WhoIsQualified() {
  const evidence = useEvidence();
  const { case: now } = useCase();
  const { families, generalRules } = evidence.rows.qualifications;
  const [treatment, choose] = useState("");
  const country = now.place?.country ?? "";
  const family = families.find(({ treatments }) => treatments.includes(treatment));

  return (
    <Page
      className="qualified"
      title="Who is qualified"
      lead="A licence says what someone may do, not what they were trained to do. Choose a treatment to see which training covers it, where to look a name up, and what to ask."
    >
      <div className="qualified-choice">
        <TreatmentChoice chosen={treatment} choose={choose} />
        <CountryChoice />
      </div>
      {family === undefined ? null : (
        <>
          {country === "" ? (
            <p className="note">Choose your country: who is trained for what is named differently in each.</p>
          ) : country === "US" ? (
            <QualifiedUnitedStates family={family} />
          ) : (
            <QualifiedAbroad country={country} family={family} />
          )}
          <section aria-labelledby="ask">
            <h2 id="ask">Ask before you book</h2>
            <ul className="qualified-ask">
              {family.ask.map((question) => (
                <li key={question}>{question}</li>
              ))}
              <li>Which training taught you this, and when did you finish it?</li>
              <li>Who will do it: you, from start to end?</li>
            </ul>
            <p className="sans quiet">Where it should be done: {family.setting}.</p>
          </section>
        </>
      )}
      <section aria-labelledby="limits">
        <h2 id="limits">What no list can show</h2>
        <ul>
          {generalRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <p className="actions">
        <button type="button" className="button" onClick={() => window.print()}>
          Print this page
        </button>
      </p>
    </Page>
  );
}

/** What the rules know of: the person's own options first, then every other treatment. */
function TreatmentChoice({ chosen, choose }: { chosen: string; choose(treatment: string): void }) {
  const evidence = useEvidence();
  const answer = useOptionsAnswer();
  const id = useId();
  const known = evidence.rows.qualifications.families.flatMap(({ treatments }) => treatments);
  const own = answer.options.map(({ treatment }) => treatment).filter((one) => known.includes(one));
  const others = known.filter((one) => !own.includes(one));
  return (
    <p>
      <label htmlFor={id}>Which treatment?</label>{" "}
      <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">Choose one</option>
        <Group label="Your options" treatments={own} evidence={evidence} />
        <Group
          label={own.length === 0 ? "Treatments" : "Other treatments"}
          treatments={others}
          evidence={evidence}
        />
      </select>
    </p>
  );
}

function Group(props: { label: string; treatments: readonly string[]; evidence: Evidence }) {
  const named = props.treatments
    .map((id) => ({ id, name: treatmentName(id, props.evidence) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return named.length === 0 ? null : (
    <optgroup label={props.label}>
      {named.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

const countryNames = new Intl.DisplayNames("en", { type: "region" });

/** Countries with rules of their own; any other is answered by what holds everywhere. */
function CountryChoice() {
  const { countries } = useEvidence().rows.qualifications;
  const { case: now, setCountry } = useCase();
  const id = useId();
  const known = ["US", ...countries.map(({ country }) => country)];
  const country = now.place?.country;
  const listed = country === undefined || known.includes(country) ? known : [...known, country];
  return (
    <p>
      <label htmlFor={id}>Where?</label>{" "}
      <select
        id={id}
        value={country ?? ""}
        onChange={(event) => setCountry(event.target.value === "" ? undefined : event.target.value)}
      >
        <option value="">Not said</option>
        {listed.map((code) => (
          <option key={code} value={code}>
            {countryNames.of(code) ?? code}
          </option>
        ))}
      </select>
    </p>
  );
}
