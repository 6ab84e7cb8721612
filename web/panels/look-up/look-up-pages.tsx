import type { Qualifications } from "../../../portable/evidence/index.ts";
import { useEvidence } from "../../evidence.ts";

export type Family = Qualifications["families"][number];

/** What no register can show: the pages on which boards answer for a name, each with the question that goes with it. */
export function LookUpPages({ family }: { family: Family }) {
  const { lookUps } = useEvidence().rows.qualifications;
  const named = new Set([
    ...family.us.core,
    ...family.us.limited.map((one) => one.board),
    ...family.us.extra,
  ]);
  const pages = lookUps.filter(({ answersFor }) => answersFor.some((id) => named.has(id)));
  return (
    <section aria-labelledby="board-pages">
      <h2 id="board-pages">What no register can show</h2>
      <p>
        No open list shows who is certified by a board. Each board has a page of its own, or answers by name.
        Look the name up there, and ask.
      </p>
      <dl className="qualified-pages">
        {pages.map(({ id, name, url, ask }) => (
          <div key={id}>
            <dt>
              {url === null ? (
                name
              ) : (
                <a href={url} rel="noreferrer">
                  {name}
                </a>
              )}
            </dt>
            <dd>
              <span className="kicker">Ask</span>
              {ask}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
