import "../panels/yes-no-question.css";
import { useId, useState } from "react";
import type { Question, Reply, Swing } from "../../portable/choice/index.ts";
import { useFocusOn } from "./what-matters-focus.ts";

interface PickProps {
  question: Extract<Question, { kind: "pick" }>;
  swings: readonly Swing[];
  /** Whether it follows an answer: the focus then goes to the question. */
  follows: boolean;
  onReply(reply: Reply): void;
}

/** Which of the things not picked yet matters most, each shown as the step its options span. */
export function Pick({ question, swings, follows, onReply }: PickProps) {
  const group = useId();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [cannotSay, setCannotSay] = useState(false);
  const [several, setSeveral] = useState(false);
  const first = question.from.length === swings.length;
  const legend = useFocusOn<HTMLLegendElement>(follows);
  const ready = cannotSay || picked.length > 0;
  const take = (criterion: string) => {
    setCannotSay(false);
    if (!several) setPicked([criterion]);
    else if (picked.includes(criterion)) setPicked(picked.filter((one) => one !== criterion));
    else setPicked([...picked, criterion]);
  };
  return (
    <form
      className="what-matters-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onReply({ kind: "pick", picked: cannotSay ? null : [...picked] });
      }}
    >
      <fieldset>
        <legend ref={legend} tabIndex={-1}>
          {first
            ? "Which of these would you most want to change?"
            : "And of the others, which would you most want to change?"}
        </legend>
        <p className="sans quiet">
          Think of the whole step. It goes from the worst to the best that is possible over all your options.
          Where little was counted the worst lies far off: it is not what happens to most people.
        </p>
        <div>
          {swings
            .filter((swing) => question.from.includes(swing.criterion))
            .map((swing) => (
              <label key={swing.criterion} className="answer">
                <input
                  type={several ? "checkbox" : "radio"}
                  name={group}
                  checked={picked.includes(swing.criterion)}
                  onChange={() => take(swing.criterion)}
                />
                <span>
                  {swing.name}
                  <small>{swing.words}</small>
                </span>
              </label>
            ))}
          <label className="answer">
            <input
              type={several ? "checkbox" : "radio"}
              name={group}
              checked={cannotSay}
              onChange={() => {
                setPicked([]);
                setCannotSay(!several || !cannotSay);
              }}
            />
            I cannot say
          </label>
        </div>
      </fieldset>
      <p className="what-matters-tie">
        <label>
          <input
            type="checkbox"
            checked={several}
            onChange={() => {
              setSeveral(!several);
              if (several) setPicked(picked.slice(0, 1));
            }}
          />
          Two or more of them matter the same to me: let me tick several
        </label>
      </p>
      <GoOn ready={ready} />
    </form>
  );
}

export function GoOn({ ready }: { ready: boolean }) {
  return (
    <p className="actions">
      <button type="submit" className="button main" aria-disabled={!ready}>
        Go on
      </button>
      <span className="sans quiet">{ready ? "" : "Choose one first."}</span>
    </p>
  );
}
