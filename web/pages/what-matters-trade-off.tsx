import "../panels/yes-no-question.css";
import { useId, useState } from "react";
import {
  levelAt,
  type PersonProblem,
  type Question,
  type Reply,
  stepWords,
} from "../../portable/choice/index.ts";
import { useFocusOn } from "./what-matters-focus.ts";
import { GoOn } from "./what-matters-pick.tsx";
import { rowOf } from "./what-matters-problem.ts";

interface TradeOffProps {
  question: Extract<Question, { kind: "trade-off" }>;
  person: PersonProblem;
  /** Whether it follows an answer: the focus then goes to the question. */
  follows: boolean;
  onReply(reply: Reply): void;
}

type Chosen = Extract<Reply, { kind: "trade-off" }>["chosen"];

/** Part of the way on one thing against the whole way on another. */
export function TradeOff({ question, person, follows, onReply }: TradeOffProps) {
  const group = useId();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const legend = useFocusOn<HTMLLegendElement>(follows);
  const sides = tradeOffWords(question, person);
  const answers: { value: Chosen; name: string; step?: string }[] = [
    { value: "part", ...sides.part },
    { value: "whole", ...sides.whole },
    { value: "same", name: "Both are about the same to me" },
    { value: "cannot-say", name: "I cannot say" },
  ];
  return (
    <form
      className="what-matters-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) onReply({ ...question, chosen });
      }}
    >
      <fieldset>
        <legend ref={legend} tabIndex={-1}>
          If you could have only one of these two, which would you take?
        </legend>
        <p className="sans quiet">The other one would stay as it is at its worst.</p>
        <div>
          {answers.map(({ value, name, step }) => (
            <label key={value} className="answer">
              <input type="radio" name={group} checked={chosen === value} onChange={() => setChosen(value)} />
              <span>
                {name}
                {step === undefined ? null : <small>{step}</small>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <GoOn ready={chosen !== null} />
    </form>
  );
}

/** Both sides of a trade-off in words. */
export function tradeOffWords(
  question: { part: string; whole: string; share: number },
  person: PersonProblem,
): Record<"part" | "whole", { name: string; phrase: string; step: string }> {
  const side = (id: string, share: number) => {
    const swing = person.swings.find((one) => one.criterion === id);
    const criterion = person.problem?.criteria.find((one) => one.id === id);
    const row = rowOf(id);
    if (swing === undefined || criterion === undefined || row === undefined)
      return { name: id, phrase: id, step: "" };
    const to = share === 1 ? swing.best : levelAt(criterion, share);
    return { name: swing.name, phrase: swing.phrase, step: stepWords(row, swing.worst, to) };
  };
  return { part: side(question.part, question.share), whole: side(question.whole, 1) };
}
