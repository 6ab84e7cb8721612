import { readdirSync, readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { readingGrade } from "../../node/evidence/reading-grade.ts";
import {
  type Block,
  type Brief,
  brief,
  briefHtml,
  briefMarkdown,
  type Cell,
  cellWords,
  type Row,
} from "../../portable/brief/index.ts";
import { type Case, readCase } from "../../portable/case/index.ts";
import { options } from "../../portable/options/index.ts";

const evidence = loadEvidence();
const today = "2026-11-24";
const write = (person: Case): Brief => brief(person, options(person, evidence), evidence, today);

const examples = readdirSync(new URL("../../examples/", import.meta.url))
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    const read = readCase(
      JSON.parse(readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8")),
      evidence,
    );
    if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
    return [name, read.case] as const;
  });
/** Every concern of data/ on its own, of someone who has said nothing else. */
const concerns = evidence.rows.concerns.map(
  ({ id }) => [id, { version: 1, concerns: [id], facts: {} } as Case] as const,
);
const cases = [...examples, ...concerns];

interface Placed {
  row: Row;
  cell: Cell;
}

/** The cells of each comparison: one for every concern. */
const tablesOf = (value: Brief): Placed[][] =>
  value.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === "comparison")
    .map(({ comparison }) => comparison.rows.flatMap((row) => row.cells.map((cell) => ({ row, cell }))));

describe.each(cases)("the brief of %s", (_name, person) => {
  const value = write(person);
  const tables = tablesOf(value);
  const cells = tables.flat();

  it("gives every table one denominator", () => {
    expect(tables).toHaveLength(person.concerns.length);
    for (const table of tables)
      for (const kind of ["benefit", "harm"] as const) {
        const drawn = table
          .filter(({ row }) => row.kind === kind)
          .flatMap(({ cell }) => (cell.shown?.kind === "odds" ? [cell.shown.counts.of] : []));
        expect(new Set(drawn).size).toBeLessThanOrEqual(1);
      }
  });

  it("never says 1 in so many, a bare percentage, or that nobody had it", () => {
    for (const { cell } of cells) {
      const { lead, number, after } = cellWords(cell);
      expect(`${lead} ${number} ${after}`).not.toMatch(/\b1 in \d|%|percent/);
      if (cell.shown?.kind === "odds") expect(number).not.toBe("0");
    }
  });

  it("gives a reason for all that is not known, and a source for all that is", () => {
    for (const { cell, row } of cells) {
      if (cell.shown?.kind === "not-known") expect(cell.shown.because, row.id).not.toBe("");
      if (cell.shown?.kind === "odds")
        expect(cell.findings.length + cell.sources.length, row.id).toBeGreaterThan(0);
    }
  });

  it("shows harms in the same kind of picture as benefits", () => {
    for (const { cell, row } of cells)
      if (cell.shown?.kind === "odds") {
        const { full, likely, possible, of } = cell.shown.counts;
        expect([full <= likely, likely <= possible, possible <= of], row.id).toEqual([true, true, true]);
      }
  });

  it("says that nobody has reviewed it, what may go wrong, and whom to ring", () => {
    const markdown = briefMarkdown(value);
    expect(markdown).toContain("No clinician has reviewed this brief yet.");
    expect(markdown).toMatch(/Ring \d/);
  });
});

describe("briefs as HTML", () => {
  const checker = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "no-redundant-role": "off", "prefer-native-element": "off", "long-title": "off" },
  });

  it.each(examples)("are valid: %s", async (_name, person) => {
    const report = await checker.validateString(briefHtml(write(person)));
    expect(
      report.results.flatMap(({ messages }) => messages.map((one) => `${one.line}: ${one.message}`)),
    ).toEqual([]);
  });
});

describe("what the brief says in its own words", () => {
  /** The sentences of the brief itself: those that hold no word of the facts or of the person. */
  const own = (block: Block): string[] =>
    block.kind === "text" || block.kind === "warning" ? [`${block.lead ?? ""} ${block.text}`] : [];

  it("can be read after eight years of school", () => {
    const value = write({ version: 1, concerns: ["jowls"], facts: {} });
    const said = value.sections
      .filter(({ id }) => id !== "concern")
      .flatMap(({ id, blocks }) =>
        id === "about" || id === "questions" ? blocks.flatMap(listTexts) : blocks.flatMap(own),
      );
    expect(said.length).toBeGreaterThan(15);
    const hard = said.filter((text) => (readingGrade(text) ?? 0) > 8);
    expect(hard).toEqual([]);
  });
});

function listTexts(block: Block): string[] {
  if (block.kind !== "list") return block.kind === "text" ? [block.text] : [];
  // Structures are named for the person who answers the question.
  return block.items
    .map(({ lead, text }) => `${lead ?? ""} ${text}`)
    .filter((text) => !text.includes("keep these safe"));
}
