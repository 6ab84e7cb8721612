import { type HazardRow, peopleOf } from "../../portable/anatomy/index.ts";
import type { FaceOption } from "./your-face-options.ts";
import { often } from "./your-face-shown.ts";

interface YourFaceTableProps {
  option: FaceOption;
  where: string;
  /** Null while it is counted; its rows are null where the atlas holds no path. */
  counted: { rows: HazardRow[] | null } | null;
}

/** One structure as it is told: both sides in one row where they say the same. */
interface Told extends HazardRow {
  sides: string;
}

const sideWords = { left: "your left side", right: "your right side", midline: "in the middle" } as const;

function told(rows: readonly HazardRow[]): Told[] {
  const list: Told[] = [];
  for (const row of rows) {
    const twin = list.find(
      (one) =>
        one.structure === row.structure &&
        one.side !== row.side &&
        one.chance === row.chance &&
        one.plane === row.plane,
    );
    if (twin === undefined) list.push({ ...row, sides: sideWords[row.side] });
    else twin.sides = "each side";
  }
  return list;
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
    return (
      <p className="note harm">
        <strong>Not known.</strong> Our atlas does not hold where this treatment goes, so nothing can be said
        here of what lies in its way. That does not mean that nothing does. Ask the one who would do it.
      </p>
    );
  const rows = told(counted.rows);
  const unknown = rows.filter(({ chance }) => chance === null);
  const known = rows.filter(({ chance }) => chance !== null);
  const frequent = known.filter(({ chance }) => (chance ?? 0) >= often);
  const rare = known.filter(({ chance }) => (chance ?? 0) < often);
  return (
    <>
      <p className="your-face-summary">{summary(option, where, frequent)}</p>
      <RowTable rows={frequent} caption={`${option.name}, ${where}: what comes within reach`} />
      {rare.length === 0 ? null : (
        <details>
          <summary>{rare.length} more, in fewer than 1 in 100 people or in nobody drawn</summary>
          <RowTable rows={rare} caption={`${option.name}, ${where}: what seldom comes within reach`} />
        </details>
      )}
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
  return `${option.name}, ${where}: most often within reach is the ${words(first)}${others}. Within reach does not mean hurt: it is what a good hand stays clear of.`;
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
            What could follow, and what the careful do
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
              <small>within {row.within} mm</small>
            </td>
            <td {...role("cell")}>
              <p>{row.harm}</p>
              <p>{row.safer}</p>
              <small>
                {row.basis === "measured"
                  ? "Where it lies is set by published measurements."
                  : "Where it lies is taken from textbooks, not from measurements: less sure."}
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

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
