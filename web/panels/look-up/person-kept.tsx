import { useId } from "react";
import { Link } from "react-router";
import { hasRightCheckDigit } from "../../../portable/evidence/index.ts";
import { useCase } from "../../store/use-case.ts";
import { type LookedUp, usePersonInBrief } from "./looked-up.ts";
import { nameOf } from "./person-facts.ts";

interface Props {
  lookedUp: LookedUp;
  treatment: string;
  name: string;
}

/** Into the brief and out of it again; and the number into the case, only if the person says so. */
export function PersonKept({ lookedUp, treatment, name }: Props) {
  const { note, change, case: now } = useCase();
  const inBrief = usePersonInBrief();
  const id = useId();
  const { npi } = lookedUp.practitioner;
  const same = inBrief?.practitioner.id === lookedUp.practitioner.id && inBrief.treatment === treatment;
  const other = inBrief !== null && inBrief.practitioner.id !== lookedUp.practitioner.id ? inBrief : null;
  const put = (practitioner: unknown): void => note((before) => ({ ...before, practitioner }));
  return (
    <section className="person-kept no-print" aria-labelledby={id}>
      <h2 id={id}>Your brief</h2>
      <p role="status">
        {same ? (
          <>
            {name} stands in <Link to="/your-brief">your brief</Link>, with these steps and questions, until
            you close this tab or take it out.
            {now.concerns.length === 0 ? " The brief itself begins with what bothers you." : null}
          </>
        ) : other !== null ? (
          `${nameOf(other.practitioner)} stands in your brief now. Only one person fits.`
        ) : (
          "Nothing of this is in your brief yet."
        )}
      </p>
      <p className="actions">
        {same ? (
          <button type="button" className="button" onClick={() => put(null)}>
            Take this out of my brief
          </button>
        ) : (
          <button type="button" className="button main" onClick={() => put({ ...lookedUp, treatment })}>
            Put this into my brief
          </button>
        )}
      </p>
      {npi !== null && hasRightCheckDigit(npi) ? (
        <label className="person-kept-number">
          <input
            type="checkbox"
            checked={now.practitioner?.npi === npi}
            onChange={(event) =>
              event.target.checked
                ? change("Kept the number of a practitioner", (before) => ({
                    ...before,
                    practitioner: { npi },
                  }))
                : change("Forgot the number you kept", ({ practitioner: _before, ...rest }) => rest)
            }
          />
          <span>
            Keep the number {npi} with my answers, for the next visit. Without this, it is forgotten when you
            close the tab.
          </span>
        </label>
      ) : null}
    </section>
  );
}
