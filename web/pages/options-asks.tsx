import { Link } from "react-router";
import { askWords } from "../../portable/brief/index.ts";
import type { OptionsAnswer } from "../../portable/options/index.ts";
import { useEvidence } from "../evidence.ts";
import { topics } from "../wording/topics.ts";

/**
 * Few questions are all named. Of many only the first is: the one whose answer could change most. Warning signs stand
 * together on a page of their own, and are one line here.
 */
const FEW = 3;

/** What is still open, and which question would settle it. */
export function OptionsAsks({ ask }: { ask: OptionsAnswer["ask"] }) {
  const evidence = useEvidence();
  if (ask.length === 0) return null;
  const isSign = ({ fact }: { fact: string }): boolean => evidence.fact.get(fact)?.topic === "warning-sign";
  const signs = ask.some(isSign);
  const others = ask.filter((asked) => !isSign(asked));
  const named = others.length > FEW ? others.slice(0, signs ? 0 : 1) : others;
  return (
    <section className="options-asks note" aria-labelledby="options-asks">
      <h2 id="options-asks">Your answer could still change this</h2>
      <ul>
        {signs ? (
          <li>
            <Link to="/about-you">{topics["warning-sign"].title}</Link>{" "}
            <span className="sans quiet">{topics["warning-sign"].lead}</span>
          </li>
        ) : null}
        {named.map((asked) => (
          <li key={asked.fact}>
            <Link to="/about-you" state={{ asked: [asked.fact] }}>
              {evidence.fact.get(asked.fact)?.question ?? asked.fact}
            </Link>{" "}
            <span className="sans quiet">{askWords(asked, evidence)}</span>
          </li>
        ))}
      </ul>
      {others.length === named.length ? null : (
        <p>
          <Link to="/about-you">Go through the questions that are open</Link>
        </p>
      )}
    </section>
  );
}
