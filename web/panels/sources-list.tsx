import { type Citation, cite, findingWords } from "../../portable/brief/index.ts";
import type { Searched } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { dateWords } from "../wording/dates.ts";
import type { SourcesAsked } from "./sources-asked.ts";
import { pooledForest, SourcesForest } from "./sources-forest.tsx";
import { SourcesPlot } from "./sources-plot.tsx";

function Cited({ citation: { text, link, seenIn } }: { citation: Citation }) {
  return (
    <cite>
      {link === null ? (
        text
      ) : (
        <a href={link} rel="noreferrer">
          {text}
        </a>
      )}
      {seenIn === null ? null : ` (${seenIn})`}
    </cite>
  );
}

/** How a figure was looked for in vain, so that anyone can look again. */
function Search({ searched: { words, where, on, seen } }: { searched: Searched }) {
  return (
    <div className="sources-list">
      <dl>
        <div className="sources-told">
          <dt>When</dt>
          <dd>{dateWords(on)}</dd>
        </div>
        <div className="sources-told">
          <dt>Where</dt>
          <dd>{where}</dd>
        </div>
        <div className="sources-told">
          <dt>Words</dt>
          <dd>{words.map((one) => `“${one}”`).join("; ")}</dd>
        </div>
        {seen === undefined ? null : (
          <div className="sources-told">
            <dt>Nearest</dt>
            <dd>{seen}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function Finding({ id, why }: { id: string; why?: string }) {
  const evidence = useEvidence();
  const { citation, counted, who, how, sure, doubt, read } = findingWords(id, evidence);
  const told: [string, string | null][] = [
    ["Left out", why ?? null],
    ["Doubtful", doubt],
    ["Counted", counted],
    ["Who", who],
    ["How", how],
    ["How sure", sure],
    ["Read", read],
  ];
  return (
    <li>
      <Cited citation={citation} />
      <dl>
        {told.map(([name, text]) =>
          text === null ? null : (
            <div key={name} className="sources-told">
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </li>
  );
}

/** Where a figure comes from: each finding with what was counted, in whom, how, and how sure; then what was left out. */
export function SourcesList({ asked }: { asked: SourcesAsked }) {
  const evidence = useEvidence();
  const { findings, sources, because, leftOut, question, searched } = asked;
  const forest = question === undefined ? null : pooledForest(question, evidence);
  return (
    <>
      {because === "" ? null : <p className="sans">{because}</p>}
      {forest === null ? <SourcesPlot findings={findings} /> : <SourcesForest forest={forest} />}
      {searched == null ? null : <Search searched={searched} />}
      <ul className="sources-list">
        {findings.map((id) => (
          <Finding key={id} id={id} />
        ))}
        {sources.map((id) => (
          <li key={id}>
            <Cited citation={cite(id, evidence)} />
          </li>
        ))}
      </ul>
      {leftOut.length === 0 ? null : (
        <>
          <h3>Held, and left out of this figure</h3>
          <ul className="sources-list">
            {leftOut.map(({ finding, why }) => (
              <Finding key={finding} id={finding} why={why} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
