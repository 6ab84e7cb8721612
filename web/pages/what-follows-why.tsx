import { useMemo } from "react";
import { Link } from "react-router";
import { inSentence, listed, ofHundred, treatmentName, whoWords } from "../../portable/brief/index.ts";
import {
  answerInfluences,
  drawValues,
  factsThatMatter,
  type Influence,
  informationValues,
  type PersonProblem,
  type Redrawn,
  type Statement,
  type Step,
  whoWouldChoose,
} from "../../portable/choice/index.ts";
import { separateStreams } from "../../portable/distributions/index.ts";
import { useEvidence } from "../evidence.ts";
import { useOptionsAnswer } from "./options-answer.ts";
import { criterionWords, meanWeights } from "./what-matters-problem.ts";

interface WhyProps {
  person: PersonProblem;
  statements: Statement[];
  drawn: Redrawn;
}

/** What each answer did, who would choose each option, and what would change the picture. */
export function WhatFollowsWhy(props: WhyProps) {
  return (
    <>
      <Influences {...props} />
      <Who {...props} />
      <Missing {...props} />
      <Facts {...props} />
    </>
  );
}

/** Which of the answers speak for which option. */
function Influences({ person, statements }: WhyProps) {
  const evidence = useEvidence();
  const influences = useMemo(
    () => (person.problem === null ? [] : answerInfluences({ ...person.problem, preferences: statements })),
    [person, statements],
  );
  const told = influences.filter((one) => one.speaksFor !== null || one.speaksAgainst !== null);
  if (told.length === 0) return null;
  const moved = (one: Influence, treatment: string | null): string | null => {
    const first = treatment === null ? undefined : one.first[treatment];
    if (treatment === null || first === undefined) return null;
    const name = inSentence(treatmentName(treatment, evidence));
    return `${name} comes first in ${ofHundred(first.after)} instead of ${ofHundred(first.before)}`;
  };
  return (
    <details>
      <summary>Which of your answers speak for which option</summary>
      <ul>
        {told.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its place in the list
          <li key={at}>
            {stepWords(one.step)}:{" "}
            {listed(
              [moved(one, one.speaksFor), moved(one, one.speaksAgainst)].filter((words) => words !== null),
            )}
            .
          </li>
        ))}
      </ul>
    </details>
  );
}

function stepWords(step: Step): string {
  switch (step.kind) {
    case "pick":
      return `You chose ${listed(step.criteria.map(criterionWords))}`;
    case "ratio":
      return `You set ${criterionWords(step.better)} against ${criterionWords(step.worse)}`;
    case "other":
      return "You set how much each thing matters";
  }
}

/** An option first less often than this has too few draws behind its central weights. */
const leastFirst = 0.01;

/** What one would have to care about for each option to come first. */
function Who({ person, drawn }: WhyProps) {
  const evidence = useEvidence();
  const people = useMemo(() => whoWouldChoose(drawn.ranking, meanWeights(drawn)), [drawn]);
  const told = people.filter(
    ({ alternative, more, less }) =>
      more.length + less.length > 0 && (drawn.ranking.acceptability[alternative]?.[0] ?? 0) >= leastFirst,
  );
  if (told.length === 0) return null;
  return (
    <details>
      <summary>For whom each option would come first</summary>
      <ul>
        {told.map((who) => (
          <li key={who.alternative}>
            {treatmentName(who.alternative, evidence)}: {whoWords(who, person)}, within what you said. For
            that person it comes first in {ofHundred(who.confidence)}.
          </li>
        ))}
      </ul>
    </details>
  );
}

const valueDraws = 1000;
const mostNamed = 4;
/** Knowing it would have to change the lead in at least one of a hundred ways it could turn out. */
const leastChanges = 0.01;

/** What nobody has measured, and which of it matters most. */
function Missing({ person, drawn }: WhyProps) {
  const evidence = useEvidence();
  const { problem, basis } = person;
  const values = useMemo(
    () =>
      problem === null ? null : drawValues({ ...problem, draws: valueDraws }, separateStreams(problem.seed)),
    [problem],
  );
  const worth = useMemo(
    () => (values === null ? [] : informationValues(values, drawn.weights)),
    [values, drawn.weights],
  );
  const nobody = worth.filter(({ criterion, alternative }) => {
    const kind = alternative === null ? undefined : basis[criterion]?.[alternative]?.kind;
    return kind === "nobody" || kind === "partly";
  });
  if (nobody.length === 0) return null;
  const matters = nobody.filter(({ changes }) => changes >= leastChanges).slice(0, mostNamed);
  return (
    <details>
      <summary>What nobody has measured ({nobody.length})</summary>
      <p>
        Where nobody has measured something, anything that is possible is taken as possible. It makes an
        option come first, and last, more often than it would if it were known.{" "}
        {matters.length === 0
          ? "Knowing any one of them would hardly change what leads."
          : "These matter most:"}
      </p>
      <ul>
        {matters.map(({ criterion, alternative, changes }) => (
          <li key={`${criterion} ${alternative}`}>
            {treatmentName(alternative ?? "", evidence)}, {criterionWords(criterion)}: if it were known,
            another option would lead in {ofHundred(changes)}.
          </li>
        ))}
      </ul>
    </details>
  );
}

const mostAsked = 5;

/** Questions about the person that could still change the order; warning signs are asked before anything else. */
function Facts({ drawn }: WhyProps) {
  const evidence = useEvidence();
  const answer = useOptionsAnswer();
  const facts = useMemo(
    () =>
      factsThatMatter(answer, drawn.ranking).flatMap(({ fact }) => {
        const found = evidence.fact.get(fact);
        return found === undefined || found.topic === "warning-sign" ? [] : [found];
      }),
    [answer, drawn, evidence],
  );
  if (facts.length === 0) return null;
  const asked = facts.slice(0, mostAsked);
  return (
    <details>
      <summary>Questions about you that could change this</summary>
      <p>An answer to one of these could close an option that comes first now.</p>
      <ul>
        {asked.map(({ id, question }) => (
          <li key={id}>{question}</li>
        ))}
      </ul>
      <p>
        <Link
          to="/about-you"
          state={{ asked: asked.filter(({ topic }) => topic === asked[0]?.topic).map(({ id }) => id) }}
        >
          Answer them
        </Link>
      </p>
    </details>
  );
}
