import "./who-is-qualified.css";
import { useId, useRef } from "react";
import { useLocation } from "react-router";
import { useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { countryName } from "../panels/look-up/country-name.ts";
import { LookUpForm } from "../panels/look-up/look-up-form.tsx";
import { LookUpPages } from "../panels/look-up/look-up-pages.tsx";
import { Results } from "../panels/look-up/results.tsx";
import { usePersonLookedAt } from "../panels/look-up/use-person-looked-at.ts";
import { useTreatment } from "../panels/look-up/use-treatment.ts";
import { useCase } from "../store/use-case.ts";
import { QualifiedAbroad } from "./qualified-abroad.tsx";
import { ALWAYS_ASK, Person } from "./qualified-person.tsx";
import { TreatmentChoice } from "./qualified-treatment.tsx";
import { QualifiedUnitedStates } from "./qualified-united-states.tsx";

export default function WhoIsQualified() {
  const lookedAt = usePersonLookedAt();
  return lookedAt === null ? <TrainingAndSearch /> : <Person lookedUp={lookedAt} />;
}

function TrainingAndSearch() {
  const evidence = useEvidence();
  const { case: now } = useCase();
  const { families, generalRules } = evidence.rows.qualifications;
  const treatment = useTreatment();
  const country = now.place?.country ?? "";
  const family = families.find(({ treatments }) => treatments.includes(treatment));
  const search = useRef<HTMLHeadingElement>(null);

  return (
    <Page
      className="qualified"
      title="Who is qualified"
      lead="A licence says what someone may do, not what they were trained to do. Choose a treatment to see which training covers it. Look a person up in public registers, and see what to ask."
    >
      <div className="qualified-choice">
        <TreatmentChoice />
        <CountryChoice />
        {family === undefined ? null : (
          <p className="no-print">
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                search.current?.scrollIntoView({ block: "start" });
                search.current?.focus({ preventScroll: true });
              }}
            >
              Go to the search
            </button>
          </p>
        )}
      </div>
      {family === undefined ? null : country === "" ? (
        <p className="note">Choose your country: who is trained for what is named differently in each.</p>
      ) : country === "US" ? (
        <QualifiedUnitedStates family={family} />
      ) : (
        <QualifiedAbroad country={country} family={family} />
      )}
      <section aria-labelledby="look-up">
        <h2 id="look-up" ref={search} tabIndex={-1}>
          Look a person up
        </h2>
        <WhichRegisters country={country} />
        <LookUpForm />
        <Results treatment={treatment} />
      </section>
      {family === undefined ? null : (
        <>
          {country === "US" ? <LookUpPages family={family} /> : null}
          <section aria-labelledby="ask">
            <h2 id="ask">Ask before you book</h2>
            <ul className="check-list">
              {[...family.ask, ...ALWAYS_ASK].map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
            <p className="sans quiet">Where it should be done: {family.setting}.</p>
          </section>
        </>
      )}
      <section aria-labelledby="limits">
        <h2 id="limits">Keep in mind</h2>
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
      <Forgotten />
    </Page>
  );
}

/** Said when the page was loaded anew while a person was looked at: answers of the service are not kept. */
function Forgotten() {
  const asked: unknown = useLocation().state;
  return typeof asked === "object" && asked !== null && "person" in asked ? (
    <p role="status" className="sans quiet no-print">
      Answers of the service are not kept when the page is loaded anew. What you typed is still there: press
      Search to see the person again.
    </p>
  ) : null;
}

/** Whose lists can be searched, and where to look in a country whose list is not open. */
function WhichRegisters({ country }: { country: string }) {
  const rules = useEvidence().rows.qualifications.countries.find((one) => one.country === country);
  const open = "Open lists of the United States and of France can be searched here.";
  if (country === "" || country === "US" || country === "FR" || rules === undefined) return <p>{open}</p>;
  const { name, url } = rules.register;
  return (
    <p>
      {open} That of your country ({countryName(country)}) is not one of them. Look people up on its own page:{" "}
      {url === null ? (
        name
      ) : (
        <a href={url} rel="noreferrer">
          {name}
        </a>
      )}
      .
    </p>
  );
}

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
            {countryName(code)}
          </option>
        ))}
      </select>
    </p>
  );
}
