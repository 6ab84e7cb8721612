import "./what-matters.css";
import { useEffect, useState } from "react";
import { Link, useLocation } from "react-router";
import { concernName } from "../../portable/brief/index.ts";
import { weightsOf, withWeights } from "../../portable/case/index.ts";
import {
  mostQuestions,
  nextQuestion,
  type PersonProblem,
  type Problem,
  type Reply,
  repliesOfWeights,
  weightsOfReplies,
} from "../../portable/choice/index.ts";
import { useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { ConcernSwitch } from "../panels/concern-switch.tsx";
import { useCase } from "../store/use-case.ts";
import { WhatFollows } from "./what-follows.tsx";
import { useFocusOn } from "./what-matters-focus.ts";
import { Pick } from "./what-matters-pick.tsx";
import { usePersonProblem } from "./what-matters-problem.ts";
import { Said } from "./what-matters-said.tsx";
import { Sliders } from "./what-matters-sliders.tsx";
import { TradeOff } from "./what-matters-trade-off.tsx";

/** Asked of one concern at a time: what there is to weigh, and how much of it, differs from one to the next. */
export default function WhatMatters() {
  const { case: now } = useCase();
  const { state } = useLocation();
  const wanted: unknown = (state as { concern?: unknown } | null)?.concern;
  const [chosen, choose] = useState<unknown>(wanted);
  const concern = now.concerns.find((id) => id === chosen) ?? now.concerns[0];
  if (concern === undefined) return <NothingChosen />;
  return <Weighing key={concern} concern={concern} choose={choose} />;
}

function NothingChosen() {
  return (
    <Page
      title="First: what bothers you?"
      lead="What there is to weigh depends on what bothers you. Choose that first, and come back."
    >
      <p className="actions">
        <Link className="button main" to="/what-bothers-you">
          What bothers you
        </Link>
      </p>
    </Page>
  );
}

interface OfConcern {
  /** Looks at another concern. */
  choose(concern: string): void;
}

function Weighing({ concern, choose }: OfConcern & { concern: string }) {
  const { case: now } = useCase();
  const person = usePersonProblem(concern);
  if (person.problem === null) return <NothingToWeigh concern={concern} choose={choose} />;
  if (weightsOf(now, concern)?.kind === "exact") return <Given person={person} choose={choose} />;
  return <Questions person={person} problem={person.problem} choose={choose} />;
}

/** Which concern the questions are about. */
function Which({ concern, choose }: OfConcern & { concern: string }) {
  return <ConcernSwitch legend="You are asked about" concern={concern} choose={choose} />;
}

function NothingToWeigh({ concern, choose }: OfConcern & { concern: string }) {
  const evidence = useEvidence();
  return (
    <Page
      className="what-matters"
      title="Nothing to weigh now"
      lead={`For ${concernName(concern, evidence).toLowerCase()} there are not two options open to you between which to choose. What is closed, and why, stands with your options.`}
    >
      <Which concern={concern} choose={choose} />
      <p className="actions">
        <Link className="button main" to="/your-options">
          Your options
        </Link>
      </p>
    </Page>
  );
}

/** One question after another, and the way back. No order of the options is shown before they end. */
function Questions({ person, problem, choose }: OfConcern & { person: PersonProblem; problem: Problem }) {
  const { case: now, change } = useCase();
  const said = weightsOf(now, person.concern);
  const [replies, setReplies] = useState<Reply[]>(() => repliesOfWeights(said) ?? []);
  const [more, setMore] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [follows, setFollows] = useState(false);
  const kept = JSON.stringify(weightsOfReplies(replies));

  // An undo, another tab or a case that was opened can change what is kept.
  useEffect(() => {
    if (JSON.stringify(said) !== kept) setReplies(repliesOfWeights(said) ?? []);
  }, [said, kept]);

  const own = replies.filter((reply) => concerns(reply, problem));
  const { question, ended } = nextQuestion(problem, own, { more, offers: person.offers });

  function reply(next: Reply[], what: string): void {
    setFollows(true);
    setReplies(next);
    change(what, (one) => withWeights(one, person.concern, weightsOfReplies(next)));
  }
  const answer = (given: Reply) => reply([...replies, given], "Answered what matters");
  const takeBack = () => {
    setFollows(true);
    setStopped(false);
    setMore(false);
    reply(replies.slice(0, -1), "Took an answer back");
  };

  const asking = question !== null && !stopped;
  return (
    <Page
      className="what-matters"
      title="What matters to you"
      lead="There is no right answer. You are asked first, and shown what follows only then, so that no order of the options leads you."
    >
      <Which concern={person.concern} choose={choose} />
      {asking ? (
        <p className="what-matters-left" role="status">
          Question {own.length + 1}, of {mostQuestions} at most. It stops by itself once more answers could
          hardly change what comes first, and you may stop at any time.
        </p>
      ) : (
        <Ended key={`${ended} ${stopped}`} ended={stopped ? null : ended} follows={follows} />
      )}
      {!asking ? null : question.kind === "pick" ? (
        <Pick
          key={replies.length}
          question={question}
          swings={person.swings}
          follows={follows}
          onReply={answer}
        />
      ) : (
        <TradeOff
          key={replies.length}
          question={question}
          person={person}
          follows={follows}
          onReply={answer}
        />
      )}
      <p className="actions">
        {replies.length > 0 ? (
          <button type="button" className="button" onClick={takeBack}>
            Take back the last answer
          </button>
        ) : null}
        {asking && replies.length > 0 ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              setFollows(true);
              setStopped(true);
            }}
          >
            Stop here and see what follows
          </button>
        ) : null}
        {!asking && (stopped || ended !== "nothing-left") ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              setFollows(true);
              setStopped(false);
              setMore(true);
            }}
          >
            Ask me more
          </button>
        ) : null}
      </p>
      <Said replies={replies} person={person} />
      {asking ? null : (
        <>
          <WhatFollows person={person} />
          <Sliders person={person} />
        </>
      )}
    </Page>
  );
}

/** A reply about criteria that are weighed; others stay kept, for another concern. */
function concerns(reply: Reply, problem: Problem): boolean {
  const ids = problem.criteria.map((criterion) => criterion.id);
  if (reply.kind === "pick") return reply.picked === null || reply.picked.some((id) => ids.includes(id));
  return ids.includes(reply.part) && ids.includes(reply.whole);
}

interface EndedProps {
  /** Null: the person stopped. */
  ended: "settled" | "enough" | "nothing-left" | null;
  follows: boolean;
}

function Ended({ ended, follows }: EndedProps) {
  const said = useFocusOn<HTMLParagraphElement>(follows);
  const words = {
    settled: "That is enough. More answers could hardly change what comes first for you.",
    enough: "That is the most we ask. Some doubt is left, and it is in the shares below.",
    "nothing-left": "No question is left that would tell more.",
  };
  return (
    <p className="what-matters-left" role="status" ref={said} tabIndex={-1}>
      {ended === null
        ? "You stopped here. What you did not say stays open, and is in the shares below."
        : words[ended]}
    </p>
  );
}

/** Weights that were given as numbers: by the sliders, or in a case file. */
function Given({ person, choose }: OfConcern & { person: PersonProblem }) {
  const { change } = useCase();
  return (
    <Page
      className="what-matters"
      title="What matters to you"
      lead="You have set how much each thing matters. Move any of them, or be asked instead."
    >
      <Which concern={person.concern} choose={choose} />
      <Sliders person={person} />
      <WhatFollows person={person} />
      <p className="actions">
        <button
          type="button"
          className="button"
          onClick={() => change("Cleared what matters", (one) => withWeights(one, person.concern, undefined))}
        >
          Clear this and ask me
        </button>
      </p>
    </Page>
  );
}
