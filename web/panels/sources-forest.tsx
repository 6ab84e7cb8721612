import type { Evidence } from "../../portable/evidence/index.ts";
import { knownFindings } from "../../portable/options/index.ts";
import { drawForestPlot, roundQuantity, toneOf, writeNumber } from "../../portable/pictures/index.ts";
import { type Forest, type ForestRow, forestOf, type Question } from "../../portable/synthesis/index.ts";
import { useEvidence } from "../evidence.ts";
import { OddsPicture } from "./odds-picture.tsx";

/** The forest of a figure that several findings make together; null for any other, which has none to show. */
export function pooledForest(question: Question, evidence: Evidence): Forest | null {
  const { concern, treatment, outcome } = question;
  const findings = knownFindings(concern, treatment, evidence).filter(
    ({ finding }) => finding.outcome === outcome,
  );
  const forest = forestOf(question, findings, evidence);
  return forest !== null && forest.estimate.centre !== null && forest.estimate.findings.length > 1
    ? forest
    : null;
}

const kindWords: Record<ForestRow["kind"], string> = {
  study: "study",
  review: "review of studies",
  "left-out": "left out",
  together: "All together",
  "next-clinic": "Where the next clinic would likely fall",
};

const LONGEST_LABEL = 44;

const shortened = (title: string): string =>
  title.length > LONGEST_LABEL ? `${title.slice(0, LONGEST_LABEL).trimEnd()}…` : title;

/** A pooled figure opened up: a line a study, what they say together, where the next clinic would fall; then a table. */
export function SourcesForest({ forest }: { forest: Forest }) {
  const evidence = useEvidence();
  const shares = forest.scale === "logit";
  const write = (value: number): string =>
    shares ? writeNumber(Math.round(value * 1000) / 10) : writeNumber(roundQuantity(value, "down"));
  const nameOf = (row: ForestRow): string => {
    const source = row.source === null ? undefined : evidence.source.get(row.source);
    if (source === undefined) return kindWords[row.kind];
    const year = source.year === null ? "" : `, ${source.year}`;
    return `${source.firstAuthor ?? shortened(source.title ?? "Authors not recorded")}${year}`;
  };
  const kind = evidence.outcome.get(forest.estimate.outcome)?.kind;
  const unit = shares ? "of 100" : (forest.unit ?? "");
  const between = (row: ForestRow): string =>
    row.interval === null ? "not stated" : `${write(row.interval[0])} to ${write(row.interval[1])}`;
  const drawing = drawForestPlot(forest, {
    title: `${forest.estimate.findings.length} findings and what they say together`,
    description: "Every number of this picture is in the table under it.",
    tone: toneOf(kind === "benefit" || kind === "harm" ? kind : "practical"),
    labelOf: nameOf,
    write,
  });
  return (
    <div className="sources-plot">
      <OddsPicture drawing={drawing} />
      <table className="sources-forest">
        <caption>The same in numbers{unit === "" ? "" : ` (${unit})`}</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Figure</th>
            <th scope="col">Between</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {forest.rows.map((row) => (
            <tr key={row.finding ?? row.kind}>
              <th scope="row">
                {nameOf(row)}
                {row.kind === "left-out" ? ` (left out: ${row.why ?? "see below"})` : ""}
              </th>
              <td>{row.centre === null ? "" : write(row.centre)}</td>
              <td>{between(row)}</td>
              <td>{row.people === null ? "" : writeNumber(row.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
