import "./what-follows.css";
import { useDeferredValue, useMemo } from "react";
import { Link } from "react-router";
import { inSentence, listed, treatmentName } from "../../portable/brief/index.ts";
import { weightsOf } from "../../portable/case/index.ts";
import { clashOf, type PersonProblem } from "../../portable/choice/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";
import { Ranks } from "./what-follows-ranks.tsx";
import { WhatFollowsWhy } from "./what-follows-why.tsx";
import { usePersonProblem, useRedraw, useStatements } from "./what-matters-problem.ts";

/** Beside the options of a concern: nothing is worked out before the person was asked. */
export function WhatFollowsFor({ concern }: { concern: string }) {
  const { case: now } = useCase();
  return weightsOf(now, concern) === undefined ? <NotAsked concern={concern} /> : <Asked concern={concern} />;
}

function Asked({ concern }: { concern: string }) {
  return <WhatFollows person={usePersonProblem(concern)} />;
}

/** What follows from what the person said, be it little: shares of places, and what would change them. */
export function WhatFollows({ person }: { person: PersonProblem }) {
  return person.problem === null ? null : <Follows person={person} />;
}

function NotAsked({ concern }: { concern: string }) {
  return (
    <section className="what-follows" aria-labelledby="what-follows">
      <h2 id="what-follows">Which fits you?</h2>
      <p>
        That depends on what matters to you. You are asked first; only then is it shown how often each option
        would come first for someone who cares about the same things.
      </p>
      <p className="actions">
        <Link className="button main" to="/what-matters" state={{ concern }}>
          Say what matters to you
        </Link>
      </p>
    </section>
  );
}

function Follows({ person }: { person: PersonProblem }) {
  const statements = useStatements(person);
  const redraw = useRedraw(person);
  const clash = useMemo(
    () =>
      clashOf(
        statements,
        person.swings.map((swing) => swing.criterion),
      ),
    [statements, person],
  );
  const drawn = useMemo(
    () => (redraw === null || clash !== null ? null : redraw(statements)),
    [redraw, statements, clash],
  );
  const later = useDeferredValue(drawn);
  if (clash !== null) return <Clash clash={clash} />;
  if (drawn === null) return null;
  return (
    <section className="what-follows" aria-labelledby="what-follows">
      <h2 id="what-follows">What follows from what you said</h2>
      <p>
        Out of 100 ways it could turn out, over all that is not known about the options and all that you left
        open, this is how often each would come first for you, and how often last. It is no advice. Two that
        are close are not told apart.
      </p>
      <Ranks person={person} ranking={drawn.ranking} />
      <Closed person={person} />
      {later === null ? null : <WhatFollowsWhy person={person} statements={statements} drawn={later} />}
      <p className="sans quiet">
        How this is worked out, and what it cannot tell, stands in <Link to="/how-we-know">how we know</Link>.
      </p>
    </section>
  );
}

function Closed({ person }: { person: PersonProblem }) {
  const evidence = useEvidence();
  const closed = person.options.filter((option) => !option.weighed);
  if (closed.length === 0) return null;
  const names = listed(closed.map(({ treatment }) => inSentence(treatmentName(treatment, evidence))));
  return <p>Not weighed, because a safety rule closes it to you now: {names}. No weight can change that.</p>;
}

function Clash({ clash }: { clash: readonly string[] }) {
  return (
    <section className="what-follows" aria-labelledby="what-follows">
      <h2 id="what-follows">These answers cannot all be true</h2>
      <ul>
        {clash.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
      <p>Take one of them back, and what follows can be shown.</p>
    </section>
  );
}
