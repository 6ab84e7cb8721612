import { useEvidence } from "../evidence.ts";
import type { Family } from "../panels/look-up/look-up-pages.tsx";
import { SourceName } from "../panels/source-name.tsx";

/** The boards of the United States whose training covers a treatment. */
export function QualifiedUnitedStates({ family }: { family: Family }) {
  const { boards, extra } = useEvidence().rows.qualifications;
  const board = (id: string) => boards.find((one) => one.id === id);
  return (
    <section aria-labelledby="training">
      <h2 id="training">The training that covers it</h2>
      <p>
        {family.label}: {why(family)}
      </p>
      {family.note === undefined ? null : <p>Also to know: {family.note}.</p>}
      <ul className="qualified-boards">
        {family.us.core.map((id) => (
          <li key={id}>
            <strong>{board(id)?.name}</strong>
            <span>{board(id)?.certifyingBody}</span>
            <span className="quiet">Recognised by: {board(id)?.recognisedBy}</span>
          </li>
        ))}
      </ul>
      {family.us.limited.length === 0 ? null : (
        <>
          <h3>In part, or with further training</h3>
          <ul className="qualified-boards">
            {family.us.limited.map(({ board: id, scope }) => (
              <li key={id}>
                <strong>{board(id)?.name}</strong>
                <span>{scope}</span>
                <span className="quiet">{board(id)?.certifyingBody}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {family.us.extra.length === 0 ? null : (
        <>
          <h3>On top of one of these, never in its place</h3>
          <ul className="qualified-boards">
            {extra
              .filter(({ id }) => family.us.extra.includes(id))
              .map(({ id, name, body, recognisedBy }) => (
                <li key={id}>
                  <strong>{name}</strong>
                  <span>{body}</span>
                  <span className="quiet">Recognised by: {recognisedBy}</span>
                </li>
              ))}
          </ul>
        </>
      )}
      <Basis family={family} />
    </section>
  );
}

/** Why these boards: what their training covers, and whether a text names this very treatment. */
function why({ basis }: Family): string {
  return basis.startsWith("judgement")
    ? "the whole training of these specialties covers work of this kind. No text we read names this very treatment: we put it together from what each specialty is trained in."
    : "the whole training of these specialties covers it. Texts we read say what each is trained in.";
}

/** Whether a text names the scope or it was compiled, and which texts. */
export function Basis({ family }: { family: Family }) {
  return (
    <details className="qualified-basis">
      <summary>How this is known</summary>
      <p>{family.basis}.</p>
      <ul>
        {family.sources.map((source) => (
          <li key={source}>
            <SourceName id={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}
