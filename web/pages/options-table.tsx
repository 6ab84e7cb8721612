import "./options-table.css";
import { type Comparison, tableParts, verdictHeading } from "../../portable/brief/index.ts";
import { OddsCell } from "../panels/odds-cell.tsx";

/**
 * A browser may drop the roles of a table whose parts are stacked on a small screen; written out, they stay.
 * They are spread, since a tool that sees them beside the tag would call them superfluous.
 */
const role = (name: string): { role: string } => ({ role: name });

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Options side by side: what could get better, what could go wrong, what it takes. */
export function OptionsTable({ comparison, name }: { comparison: Comparison; name: string }) {
  const { columns } = comparison;
  return (
    <table {...role("table")} className="options-table">
      <caption className="only-read-aloud">{name}: options side by side</caption>
      <thead {...role("rowgroup")}>
        <tr {...role("row")}>
          <th {...role("columnheader")} scope="col">
            <span className="only-read-aloud">Outcome</span>
          </th>
          {columns.map(({ treatment, name: heading, side, verdict }) => (
            <th {...role("columnheader")} key={treatment} scope="col">
              <span className="kicker">{side}</span>
              {heading}
              {verdict === "open" ? null : (
                <span className={`options-verdict ${verdict}`}>{verdictHeading(verdict)}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      {tableParts(comparison).map(({ kind, caption, rows }) => (
        <tbody {...role("rowgroup")} key={kind}>
          <tr {...role("row")} className="options-part">
            <th {...role("rowheader")} scope="rowgroup" colSpan={columns.length + 1}>
              {caption}
            </th>
          </tr>
          {rows.map((row) => (
            <tr {...role("row")} key={row.id}>
              <th {...role("rowheader")} scope="row">
                {row.name}
                {row.explain === null ? null : <small>{row.explain}</small>}
                {row.grave ? (
                  <small>
                    <strong>Grave or lasting</strong>
                  </small>
                ) : null}
              </th>
              {columns.map(({ treatment, name: heading, side, verdict }, at) => {
                const cell = row.cells[at];
                return (
                  <td {...role("cell")} key={treatment}>
                    <span className="options-column" aria-hidden="true">
                      {heading} <span>{upper(side)}</span>
                      {verdict === "open" ? null : (
                        <span className={`options-verdict ${verdict}`}>{verdictHeading(verdict)}</span>
                      )}
                    </span>
                    {cell === undefined ? null : (
                      <OddsCell
                        cell={cell}
                        about={`${row.name}: ${heading}`}
                        question={{ concern: comparison.concern, treatment, outcome: row.id }}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
