import "./answers-given.css";
import { Link } from "react-router";
import type { Fact } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";
import { answerWords } from "../wording/answers.ts";
import { topics } from "../wording/topics.ts";

/** What the person has said so far, what stays unknown, and a way to change each. */
export function AnswersGiven() {
  const evidence = useEvidence();
  const { case: now, visit } = useCase();
  const said = evidence.rows.facts.filter(({ id }) => id in now.facts || visit.skipped.includes(id));
  if (said.length === 0) return null;
  const order = Object.keys(topics);
  const byTopic = Map.groupBy(
    said.toSorted((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic)),
    ({ topic }) => topic,
  );
  return (
    <details className="answers-given">
      <summary>What you have said so far ({said.length})</summary>
      {[...byTopic].map(([topic, facts]) => (
        <section key={topic}>
          <h3>{topics[topic].title}</h3>
          <dl>
            {facts.map((fact) => (
              <Answer key={fact.id} fact={fact} />
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}

function Answer({ fact }: { fact: Fact }) {
  const { case: now } = useCase();
  const value = now.facts[fact.id];
  return (
    <div>
      <dt>{fact.question}</dt>
      <dd>
        {value === undefined ? <span className="unknown">Not known</span> : answerWords(fact, value)}{" "}
        <Link to="/about-you" state={{ asked: [fact.id] }} aria-label={`Change: ${fact.question}`}>
          Change
        </Link>
      </dd>
    </div>
  );
}
