import "./chosen-concerns.css";
import { Link } from "react-router";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";

/** What the person has chosen so far, and the way on; stays in sight at the foot of the page. */
export function ChosenConcerns() {
  const evidence = useEvidence();
  const { case: now, removeConcern } = useCase();
  if (now.concerns.length === 0) return null;
  const count = now.concerns.length;
  return (
    <section className="chosen-concerns" aria-label="What you chose">
      <ul>
        {now.concerns.map((id) => {
          const name = evidence.concern.get(id)?.name ?? id;
          return (
            <li key={id}>
              {name}
              <button type="button" aria-label={`Remove ${name}`} onClick={() => removeConcern(id, name)}>
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
      <Link className="button main" to="/about-you">
        Go on with {count === 1 ? "this" : `these ${count}`}
      </Link>
    </section>
  );
}
