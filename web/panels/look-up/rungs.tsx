import "./rungs.css";
import {
  chanceWords,
  type Rung,
  type RungName,
  rungHeading,
  rungText,
  statusWords,
} from "../../../portable/registry/index.ts";
import { dateWords } from "../../wording/dates.ts";

/** The ladder, rung by rung: each with how far a register bears it out, the register, and its day. */
export function Rungs({ rungs }: { rungs: readonly Rung[] }) {
  const names = [...new Set(rungs.map(({ rung }) => rung))];
  return (
    <ol className="rungs">
      {names.map((name) => (
        <RungGroup key={name} name={name} rungs={rungs.filter(({ rung }) => rung === name)} />
      ))}
    </ol>
  );
}

function RungGroup({ name, rungs }: { name: RungName; rungs: readonly Rung[] }) {
  return (
    <li>
      <h3>{rungHeading(name)}</h3>
      {rungs.map((rung) => (
        <Statement key={`${rung.status} ${rung.what}`} rung={rung} />
      ))}
    </li>
  );
}

function Statement({ rung }: { rung: Rung }) {
  const { status, source, date } = rung;
  const chance = chanceWords(rung);
  return (
    <div className="rung" data-status={status}>
      <p className="rung-status">{statusWords(rung)}</p>
      <p>
        <Linked text={rungText(rung)} />
        {chance === null ? null : <strong> It is {chance}.</strong>}
      </p>
      <p className="rung-source">
        <Linked text={source} />
        {date === null ? null : `; file of ${dateWords(date)}`}
      </p>
    </div>
  );
}

const ADDRESS = /(https:\/\/[^\s,;]*[^\s,;.])/;

/** A text in which an address can be followed. */
function Linked({ text }: { text: string }) {
  return text.split(ADDRESS).map((part, at) =>
    at % 2 === 1 ? (
      <a key={part} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
