import "./concern-choice.css";
import type { Concern } from "../../portable/evidence/index.ts";
import { useCase } from "../store/use-case.ts";

/** Concerns to tick, each with what it is and what else people call it. */
export function ConcernChoice({ concerns }: { concerns: readonly Concern[] }) {
  const { case: now, addConcern, removeConcern } = useCase();
  return (
    <ul className="concern-choice">
      {concerns.map(({ id, name, alsoCalled, whatItIs }) => {
        const chosen = now.concerns.includes(id);
        return (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen}
                onChange={() => (chosen ? removeConcern(id, name) : addConcern(id, name))}
              />
              <span>
                <span className="concern-name">{name}</span>
                {alsoCalled.length === 0 ? null : (
                  <span className="concern-also">{alsoCalled.slice(0, 3).join(", ")}</span>
                )}
                <span className="concern-what">{whatItIs}</span>
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
