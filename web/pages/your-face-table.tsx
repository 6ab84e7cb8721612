import { Link } from "react-router";
import { type HazardRow, noAdvice, peopleOf } from "../../portable/anatomy/index.ts";
import type { FaceOption } from "./your-face-options.ts";
import { often } from "./your-face-shown.ts";

interface YourFaceTableProps {
  option: FaceOption;
  where: string;
  /** Null while it is counted; its rows are null where the atlas holds no path. */
  counted: { rows: HazardRow[] | null } | null;
}

/** One structure as it is told: by its likelier side, with the other where that says something else. */
interface Told extends HazardRow {
  sides: string;
  other: HazardRow | null;
}

const sideWords = { left: "your left side", right: "your right side", midline: "in the middle" } as const;

/** The rows come most likely first, so the first of a structure is its likelier side. */
function told(rows: readonly HazardRow[]): Told[] {
  const list = new Map<string, Told>();
  for (const row of rows) {
    const first = list.get(row.structure);
    if (first === undefined) list.set(row.structure, { ...row, sides: sideWords[row.side], other: null });
    else {
      first.sides = "each side";
      if (chanceWords(row) !== chanceWords(first)) first.other = row;
    }
  }
  return [...list.values()];
}

/** What the drawing shows, in words and as a table: the same figures as `atlas hazard`. */
export function YourFaceTable({ option, where, counted }: YourFaceTableProps) {
  if (counted === null)
    return (
      <p className="quiet sans" role="status">
        Counting over ten thousand plausible people …
      </p>
    );
  if (counted.rows === null)
    return <p className="quiet">Nothing is counted here: why stands at the drawing.</p>;
  const rows = told(counted.rows);
  const unknown = rows.filter(({ chance }) => chance === null);
  const known = rows.filter(({ chance }) => chance !== null);
  const frequent = known.filter(({ chance }) => (chance ?? 0) >= often);
  const rare = known.filter(({ chance }) => (chance ?? 0) < often);
  return (
    <>
      <p className="your-face-summary">{summary(option, where, frequent)}</p>
      <p>
        Within reach does not mean hurt: it is what a good hand stays clear of. How many people were really
        harmed, where somebody counted, stands under <Link to="/your-options">your options</Link>.
      </p>
      <RowTable rows={frequent} caption={`${option.name}, ${where}: what comes within reach`} />
      {rare.length === 0 ? null : (
        <details>
          <summary>{rare.length} more, in fewer than 1 in 100 people or in nobody drawn</summary>
          <RowTable rows={rare} caption={`${option.name}, ${where}: what seldom comes within reach`} />
        </details>
      )}
      <Unadvised rows={known} />
      {unknown.length === 0 ? null : (
        <p className="note">
          <strong>Not known:</strong> published work names {unknown.map(({ name }) => name).join(", ")} as at
          risk here, and our atlas does not hold where {unknown.length === 1 ? "it lies" : "they lie"}. Not
          known is not safe: ask about {unknown.length === 1 ? "it" : "them"}.
        </p>
      )}
    </>
  );
}

function summary(option: FaceOption, where: string, rows: readonly Told[]): string {
  const [first] = rows;
  const second = rows.find(({ structure }) => structure !== first?.structure);
  if (first === undefined)
    return `${option.name}, ${where}: in fewer than 1 in 100 plausible people does anything that the atlas holds come within reach. What it does not hold is not counted.`;
  const words = ({ name, chance, within }: Told): string =>
    `${name} (within ${within} mm in ${peopleOf(chance ?? 0)})`;
  const others = second === undefined ? "" : `, then ${words(second)}`;
  return `${option.name}, ${where}: most often within reach is the ${words(first)}${others}.`;
}

/** Once, in place of a sentence in every row. */
function Unadvised({ rows }: { rows: readonly Told[] }) {
  const without = rows.filter(({ safer }) => safer === noAdvice).length;
  if (without === 0) return null;
  return (
    <p className="quiet">
      {without === rows.length
        ? "Our data hold no published advice on how to stay clear of these."
        : "Where no advice stands beside something, our data hold none."}{" "}
      That does not mean that nobody knows how. You can ask: “How do you stay clear of it?”
    </p>
  );
}

/** A browser may drop the roles of a table that is stacked on a phone; written out, they stay. */
const role = (name: string): { role: string } => ({ role: name });

function RowTable({ rows, caption }: { rows: readonly Told[]; caption: string }) {
  if (rows.length === 0) return null;
  return (
    <table {...role("table")} className="your-face-table">
      <caption className="only-read-aloud">{caption}</caption>
      <thead {...role("rowgroup")}>
        <tr {...role("row")}>
          <th {...role("columnheader")} scope="col">
            What lies there
          </th>
          <th {...role("columnheader")} scope="col">
            How often within reach
          </th>
          <th {...role("columnheader")} scope="col">
            What could follow, and how the careful stay clear
          </th>
        </tr>
      </thead>
      <tbody {...role("rowgroup")}>
        {rows.map((row) => (
          <tr {...role("row")} key={`${row.structure} ${row.side}`} data-structure={row.structure}>
            <th {...role("rowheader")} scope="row">
              {row.name}
              <small>
                {row.sides}
                {row.plane === null ? "" : `, reached in the layer: ${row.plane}`}
              </small>
            </th>
            <td {...role("cell")}>
              <ChanceBar chance={row.chance ?? 0} />
              {chanceWords(row)}
              {row.other === null ? null : (
                <>
                  {" "}
                  on {sideWords[row.side]}, {chanceWords(row.other)} on {sideWords[row.other.side]}
                </>
              )}
              <small>within {row.within} mm</small>
            </td>
            <td {...role("cell")}>
              <p>Could follow: {ended(row.harm)}</p>
              {row.safer === noAdvice ? null : <p>How the careful stay clear: {ended(row.safer)}</p>}
              {row.basis === "textbook" ? (
                <small>Less sure: its place is from textbooks, not from measurements.</small>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Nobody drawn is not nobody: with ten thousand drawn, up to 3 in 10,000 may have been missed. */
function chanceWords({ chance, error }: HazardRow): string {
  if (chance === 0) return `fewer than ${Math.ceil((error ?? 0) * 10_000)} in 10,000 people`;
  return peopleOf(chance ?? 0);
}

function ChanceBar({ chance }: { chance: number }) {
  return (
    <svg className="chance-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="all" width="100" height="6" />
      <rect className="some" width={chance * 100} height="6" />
    </svg>
  );
}
