import "./alarm-answers.css";
import { factsIn } from "../../portable/case/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";
import { answerWords } from "../wording/answers.ts";

/**
 * The answers that raised an alarm, each with a way to take it back.
 *
 * @param rule the rule that fired, or the red flag itself
 */
export function AlarmAnswers({ rule }: { rule: string }) {
  const evidence = useEvidence();
  const { case: now, setFact } = useCase();
  const raised = evidence.rule.get(rule) ?? evidence.redFlag.get(rule);
  if (raised === undefined) return null;
  const said = [...new Set(factsIn(raised.when))].flatMap((name) => {
    const fact = evidence.fact.get(name);
    return fact !== undefined && name in now.facts ? [fact] : [];
  });
  if (said.length === 0) return null;
  return (
    <dl className="alarm-answers">
      {said.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.question}</dt>
          <dd>
            You answered: <strong>{answerWords(fact, now.facts[fact.id])}</strong>{" "}
            <button
              type="button"
              className="plain-button"
              onClick={() =>
                setFact(fact.id, fact.type === "boolean" ? now.facts[fact.id] !== true : undefined)
              }
            >
              That is wrong: {fact.type === "boolean" ? "change it" : "take it back"}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
