import {
  inSentence,
  listed,
  type Reason,
  reasonsFor,
  saidWords,
  treatmentName,
  verdictHeading,
} from "../../portable/brief/index.ts";
import type { Option } from "../../portable/options/index.ts";
import { useEvidence } from "../evidence.ts";
import { SourcesButton } from "../panels/sources-button.tsx";
import { useCase } from "../store/use-case.ts";

interface Note {
  reason: Reason;
  treatments: string[];
}

const isCaution = ({ reason }: Note): boolean => reason.effect !== "inform";

/** One rule with all of the shown options it speaks of. */
function useNotes(shown: readonly Option[]): Note[] {
  const evidence = useEvidence();
  const { case: now } = useCase();
  const notes = new Map<string, Note>();
  for (const option of shown)
    for (const reason of reasonsFor(option, now, evidence)) {
      const treatments = notes.get(reason.rule)?.treatments ?? [];
      notes.set(reason.rule, { reason, treatments: [...treatments, option.treatment] });
    }
  return [...notes.values()].toSorted((a, b) => Number(isCaution(b)) - Number(isCaution(a)));
}

function heading(
  { reason, treatments }: Note,
  shown: readonly Option[],
  nameOf: (id: string) => string,
): string {
  const about = treatments.length === shown.length ? "all of these" : listed(treatments.map(nameOf));
  const { effect } = reason;
  if (effect === "inform" || effect === "alarm") return `About ${about}`;
  return `${verdictHeading(effect)}: ${about}`;
}

/** What the rules say of the options that stand side by side: what to be careful of first, then what to know. */
export function OptionsNotes({ shown }: { shown: readonly Option[] }) {
  const evidence = useEvidence();
  const notes = useNotes(shown);
  if (notes.length === 0) return null;
  const nameOf = (id: string): string => inSentence(treatmentName(id, evidence));
  return (
    <section className="options-notes" aria-labelledby="options-notes">
      <h2 id="options-notes">What matters for you here</h2>
      <ul>
        {notes.map((note) => {
          const { reason } = note;
          const said = saidWords(reason.said);
          return (
            <li key={reason.rule} className={isCaution(note) ? "note harm" : "note"}>
              <p>
                {said === "" ? null : <strong>{said} </strong>}
                {reason.why}
              </p>
              <p className="sans quiet">
                {heading(note, shown, nameOf)}.{reason.secondary ? " We read this in a summary." : ""}{" "}
                <SourcesButton
                  asked={{
                    about: reason.why,
                    findings: [],
                    sources: [reason.source],
                    because: "",
                    leftOut: [],
                  }}
                />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
