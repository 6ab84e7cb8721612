import "./about-you.css";
import { useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { askWords, inSentence, listed, treatmentName } from "../../portable/brief/index.ts";
import type { Fact } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { AnswersGiven } from "../panels/answers-given.tsx";
import { Question } from "../panels/question.tsx";
import { nextGroup, openQuestions } from "../panels/question-groups.ts";
import { WarningSigns } from "../panels/warning-signs.tsx";
import { useAssessment } from "../store/use-assessment.ts";
import { useCase } from "../store/use-case.ts";
import { topics } from "../wording/topics.ts";

/**
 * The questions whose answers could change an option. Which ones a page asks is kept in the history's state and
 * never in the address: an address is sent to the server when a page is loaded anew.
 */
export default function AboutYou() {
  const { key, state } = useLocation();
  const asked: unknown = (state as { asked?: unknown } | null)?.asked;
  const facts = Array.isArray(asked) ? asked.filter((name) => typeof name === "string") : null;
  return <QuestionPage key={key} asked={facts} />;
}

function QuestionPage({ asked }: { asked: string[] | null }) {
  const evidence = useEvidence();
  const { case: now, visit, note } = useCase();
  const { ask } = useAssessment();
  const go = useNavigate();
  // Taken once, on arrival: the page must not change under the person who is answering it.
  const [group] = useState(
    () => asked ?? nextGroup({ ask, skipped: visit.skipped, facts: now.facts, evidence }),
  );

  if (now.concerns.length === 0) return <NothingChosen />;

  const facts = group.flatMap((name) => evidence.fact.get(name) ?? []);
  const topic = facts[0]?.topic;
  if (topic === undefined) return <AllAsked />;

  function goOn(): void {
    const open = group.filter((name) => now.facts[name] === undefined);
    note((before) => ({ ...before, skipped: [...new Set([...before.skipped, ...open])] }));
    const skipped = [...visit.skipped, ...group];
    go("/about-you", {
      state: { asked: nextGroup({ ask, skipped, facts: now.facts, evidence, after: topic }) },
    });
  }

  const isChecklist = topic === "warning-sign" && facts.every(({ type }) => type === "boolean");
  const left = openQuestions({ ask, skipped: visit.skipped }).length;
  return (
    <Page className="about-you" title={topics[topic].title} lead={topics[topic].lead}>
      <p className="about-you-left" role="status">
        {isChecklist ? questionsFollow(left - facts.length) : questionsLeft(left)} You may stop at any time:
        what you leave open stays marked as unknown.
      </p>
      {isChecklist ? (
        <WarningSigns signs={facts} onAnswered={() => go("/about-you")} />
      ) : (
        <>
          <div className="about-you-questions">
            {facts.map((fact) => (
              <div key={fact.id}>
                <Question fact={fact} />
                <Why fact={fact} />
              </div>
            ))}
          </div>
          <p className="actions">
            <button type="button" className="button main" onClick={goOn}>
              Go on
            </button>
            <Link className="button" to="/your-options">
              Stop here and see your options
            </Link>
          </p>
        </>
      )}
      <AnswersGiven />
    </Page>
  );
}

const questionsLeft = (count: number): string =>
  count < 1 ? "No questions left." : count === 1 ? "1 question left." : `${count} questions left.`;

const questionsFollow = (count: number): string =>
  count < 1
    ? "No other question follows."
    : count === 1
      ? "1 question follows."
      : `${count} questions follow.`;

/** So many options are named; of the rest, how many there are. */
const NAMED = 3;

/** Why a question is asked, and what it could change; kept from arrival, when it was still open. */
function Why({ fact }: { fact: Fact }) {
  const evidence = useEvidence();
  const { ask, verdicts } = useAssessment();
  const [why] = useState(() => {
    const asked = ask.find((one) => one.fact === fact.id);
    const options = Object.entries(verdicts)
      .filter(([option, { missing }]) => option !== "no-treatment" && missing.includes(fact.id))
      .map(([option]) => inSentence(treatmentName(option, evidence)));
    const rest = options.length - NAMED;
    const named = rest > 1 ? [...options.slice(0, NAMED), `${rest} others`] : options;
    const changes = options.length === 0 ? null : `It could change: ${listed(named)}.`;
    if (asked === undefined) return null;
    // Behind a list lie many rules: the words of one of them would not fit the others.
    const told = fact.type === "list" && changes !== null ? [changes] : [askWords(asked, evidence), changes];
    return told.filter((part) => part !== null).join(" ");
  });
  return why === null ? null : <p className="about-you-why">{why}</p>;
}

function NothingChosen() {
  return (
    <Page
      title="First: what bothers you?"
      lead="Which questions matter depends on what bothers you. Choose that first, and come back."
    >
      <p className="actions">
        <Link className="button main" to="/what-bothers-you">
          What bothers you
        </Link>
      </p>
    </Page>
  );
}

function AllAsked() {
  const { visit } = useCase();
  const { alarms } = useAssessment();
  const open = visit.skipped.length;
  const emergency = alarms.some(({ urgency }) => urgency === "emergency");
  return (
    <Page
      className="about-you all-asked"
      title={emergency ? "Nothing more is asked now" : "That is all we would ask"}
      lead={
        emergency
          ? "Get help first. All other questions can wait."
          : open === 0
            ? "Nothing else that you could tell us would change your options."
            : `${open === 1 ? "One answer stays" : `${open} answers stay`} unknown. What depends on them is marked in your options.`
      }
    >
      <p className="actions">
        <Link className="button main" to="/your-options">
          Your options
        </Link>
      </p>
      <AnswersGiven />
    </Page>
  );
}
