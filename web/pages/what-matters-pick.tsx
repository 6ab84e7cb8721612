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
  const [picked, setPicked] = useState<string | null>(null);
  const first = question.from.length === swings.length;
  const legend = useFocusOn<HTMLLegendElement>(follows);
  return (
    <form
      className="what-matters-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked !== null) onReply({ kind: "pick", picked: picked === "" ? null : [picked] });
      }}
    >
      <fieldset>
        <legend ref={legend} tabIndex={-1}>
          {first
            ? "Which of these would you most want to change?"
            : "And of the others, which would you most want to change?"}
        </legend>
        <p className="sans quiet">
          Think of the whole step, from the worst to the best that your options span.
        </p>
        <div>
          {swings
            .filter((swing) => question.from.includes(swing.criterion))
            .map((swing) => (
              <label key={swing.criterion} className="answer">
                <input
                  type="radio"
                  name={group}
                  checked={picked === swing.criterion}
                  onChange={() => setPicked(swing.criterion)}
                />
                <span>
                  {swing.name}
                  <small>{swing.words}</small>
                </span>
              </label>
            ))}
          <label className="answer">
            <input type="radio" name={group} checked={picked === ""} onChange={() => setPicked("")} />I cannot
            say
          </label>
        </div>
      </fieldset>
      <GoOn ready={picked !== null} />
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
