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

/** One rule with all of the shown options it speaks of. */
interface Note {
  reason: Reason;
  treatments: string[];
}

const isCaution = ({ reason }: Note): boolean => reason.effect !== "inform";

/** The notes that follow from the same answers, under those answers; what holds for everyone comes last. */
function useNotes(shown: readonly Option[]): { said: string; notes: Note[] }[] {
  const evidence = useEvidence();
  const { case: now } = useCase();
  const byRule = new Map<string, Note>();
  for (const option of shown)
    for (const reason of reasonsFor(option, now, evidence)) {
      const treatments = byRule.get(reason.rule)?.treatments ?? [];
      byRule.set(reason.rule, { reason, treatments: [...treatments, option.treatment] });
    }
  const bySaid = Map.groupBy(byRule.values(), ({ reason }) => saidWords(reason.said));
  return [...bySaid]
    .map(([said, notes]) => ({ said, notes }))
    .toSorted((a, b) => Number(a.said === "") - Number(b.said === ""));
}

/** What the rules say of the options that stand side by side, answer by answer. */
export function OptionsNotes({ shown }: { shown: readonly Option[] }) {
  const groups = useNotes(shown);
  if (groups.length === 0) return null;
  return (
    <section className="options-notes" aria-labelledby="options-notes">
      <h2 id="options-notes">What matters for you here</h2>
      <div>
        {groups.map(({ said, notes }) => (
          <div key={said} className={notes.some(isCaution) ? "note harm" : "note"}>
            {said === "" ? null : (
              <p>
                <strong>{said}</strong>
              </p>
            )}
            <ul>
              {notes.map((note) => (
                <OneNote key={note.reason.rule} note={note} shown={shown} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function OneNote({ note: { reason, treatments }, shown }: { note: Note; shown: readonly Option[] }) {
  const evidence = useEvidence();
  const { effect, why, secondary, source } = reason;
  const names = treatments.map((id) => inSentence(treatmentName(id, evidence)));
  const about = treatments.length === shown.length && shown.length > 1 ? "all of these" : listed(names);
  const heading =
    effect === "inform" ? "About" : effect === "alarm" ? "A doctor first, for" : `${verdictHeading(effect)}:`;
  return (
    <li>
      {why}
      <span className="sans quiet">
        {" "}
        {heading} {about}.{secondary ? " Read in a summary." : ""}{" "}
        <SourcesButton asked={{ about: why, findings: [], sources: [source], because: "", leftOut: [] }} />
      </span>
    </li>
  );
}
