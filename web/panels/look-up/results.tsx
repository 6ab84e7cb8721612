import "./results.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "react-router";
import type { Match } from "../../../portable/registry/index.ts";
import { useEvidence } from "../../evidence.ts";
import { useCase } from "../../store/use-case.ts";
import { MadeUp } from "./made-up.tsx";
import { NobodyFound } from "./nobody-found.tsx";
import { ordered, orderWords } from "./order.ts";
import {
  isOrganisation,
  nameOf,
  numberWords,
  otherSurnames,
  placesOf,
  specialtiesOf,
} from "./person-facts.ts";
import { SearchFailed } from "./search-failed.tsx";
import { forgetSearch, type Search, useSearch } from "./search-store.ts";

/** How many are shown at first, and with each further press. */
const AT_ONCE = 10;

/** How the last search stands, and whom it found. */
export function Results({ treatment }: { treatment: string }) {
  const search = useSearch();
  const heading = useRef<HTMLHeadingElement>(null);
  const { state } = search;
  const before = useRef(state);
  // Once an answer is there, the focus goes to it: who reads by ear hears it, who works by keyboard goes on from it.
  useEffect(() => {
    if (before.current === "asking" && state !== "asking") heading.current?.focus();
    before.current = state;
  }, [state]);
  // Whoever wipes what they typed wipes what was found by it.
  const { visit } = useCase();
  useEffect(() => {
    if (Object.keys(visit.lookUp).length === 0) forgetSearch();
  }, [visit.lookUp]);
  return (
    <section className="look-up-results" aria-labelledby="found" hidden={state === "none"}>
      <h3 id="found" ref={heading} tabIndex={-1}>
        {titles[state](search)}
      </h3>
      {search.state === "none" ? null : <p className="sans quiet">For {search.asked.words.join(", ")}.</p>}
      <p role="status" className="look-up-asking">
        {state === "asking" ? "Looking through the registers …" : null}
      </p>
      {search.state === "failed" ? <SearchFailed {...search} /> : null}
      {search.state === "answered" ? (
        <Found key={search.asked.body} {...search} treatment={treatment} />
      ) : null}
    </section>
  );
}

const titles: Record<Search["state"], (search: Search) => string> = {
  none: () => "Found",
  asking: () => "One moment",
  failed: () => "That did not work",
  answered: (search) => {
    const count = search.state === "answered" ? search.answer.practitioners.length : 0;
    return count === 0 ? "Nobody found" : count === 1 ? "1 person found" : `${count} people found`;
  },
};

type Answered = Extract<Search, { state: "answered" }>;

function Found({ request, answer, treatment }: Answered & { treatment: string }) {
  const evidence = useEvidence();
  const [shown, setShown] = useState(AT_ONCE);
  const matches = useMemo(
    () => ordered(request, answer, treatment, evidence),
    [request, answer, treatment, evidence],
  );
  if (matches.length === 0) return <NobodyFound request={request} answer={answer} />;
  return (
    <>
      {answer.fictional ? <MadeUp /> : null}
      {answer.more ? (
        <p className="note">
          More people fit than are shown here. Type more of the name, or where they work, and search again.
        </p>
      ) : null}
      <p className="sans quiet">{orderWords(request, answer, treatment)} Nobody is rated.</p>
      <ol className="look-up-people">
        {matches.slice(0, shown).map((match) => (
          <Person key={match.practitioner.id} match={match} />
        ))}
      </ol>
      {shown < matches.length ? (
        <p className="no-print">
          <button type="button" className="button" onClick={() => setShown(shown + AT_ONCE)}>
            Show {Math.min(AT_ONCE, matches.length - shown)} more of {matches.length}
          </button>
        </p>
      ) : null}
    </>
  );
}

function Person({ match: { practitioner, because } }: { match: Match }) {
  const name = nameOf(practitioner);
  const specialties = specialtiesOf(practitioner);
  const former = otherSurnames(practitioner);
  const madeUp = practitioner.entries.some(({ fictional }) => fictional);
  return (
    <li>
      <h4>
        {name}
        {madeUp ? <span className="made-up-mark">made up</span> : null}
      </h4>
      <p className="look-up-who">
        {[placesOf(practitioner).slice(0, 3).join("; "), numberWords(practitioner)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p>
        {isOrganisation(practitioner)
          ? "This number belongs to an organisation, not to a person."
          : specialties.length === 0
            ? "No specialty is listed."
            : `Lists: ${specialties.join("; ")}.`}
        {former.length === 0 ? null : ` Also known as ${former.join(", ")}.`}
      </p>
      {because.length === 0 ? null : <p className="look-up-because">Why here: {because.join("; ")}.</p>}
      <p className="no-print">
        <Link className="button" to="/who-is-qualified" replace={false} state={{ person: practitioner.id }}>
          What registers say<span className="only-read-aloud"> of {name}</span>
        </Link>
      </p>
    </li>
  );
}
