import { peopleOf } from "../../anatomy/index.ts";
import type { Block, Passage, Section } from "../document.ts";
import type { FaceSeen } from "../face-seen.ts";
import { treatmentName } from "../names.ts";
import type { Writing } from "../writing.ts";

const plain = (text: string): Passage => ({ text, sources: [] });
const mostRows = 6;

/** The most likely first, each structure once where both sides say the same. */
function reached(rows: NonNullable<FaceSeen["rows"]>): Passage[] {
  const known = rows.filter(({ chance }) => chance !== null && chance > 0);
  const once = new Map(known.map((row) => [`${row.structure} ${row.chance}`, row]));
  const unknown = [...new Set(rows.filter(({ chance }) => chance === null).map(({ name }) => name))];
  const sideOf = (row: (typeof known)[number]): string => {
    const twin = known.some(
      (one) => one.structure === row.structure && one.side !== row.side && one.chance === row.chance,
    );
    return twin || row.side === "midline" ? "" : `, your ${row.side} side`;
  };
  return [
    ...[...once.values()].slice(0, mostRows).map((row) => ({
      lead: `${row.name.charAt(0).toUpperCase()}${row.name.slice(1)}${sideOf(row)}:`,
      text: `within ${row.within} mm in ${peopleOf(row.chance ?? 0)}.`,
      sources: [],
    })),
    ...unknown.map((name) => ({ lead: "Not known:", text: `where the ${name} lies.`, sources: [] })),
  ];
}

function ofOne({ treatment, where, whose, drawing, rows }: FaceSeen, { evidence }: Writing): Block[] {
  const face = whose === "own" ? "on a face with your proportions" : "on the reference face";
  return [
    { kind: "heading", text: `${treatmentName(treatment, evidence)}, ${where}, ${face}` },
    { kind: "picture", drawing },
    rows === null
      ? {
          kind: "text",
          lead: "Not known.",
          ...plain(
            "The atlas does not hold where this treatment goes. That does not mean that nothing lies there.",
          ),
        }
      : { kind: "list", items: reached(rows) },
  ];
}

/** What the person saw on a face and put in: drawings, and the same in words; null when they put nothing in. */
export function faceSection(writing: Writing): Section | null {
  const { faces } = writing;
  if (faces.length === 0) return null;
  const differs = [...new Set(faces.flatMap((face) => face.differs))];
  return {
    id: "your-face",
    heading: "What you saw on a face",
    blocks: [
      {
        kind: "text",
        ...plain(
          "Each drawing lays many plausible people over each other: it shows how people differ, not where something lies in you. No plan should rest on it. It does not replace ultrasound or a surgeon's hands.",
        ),
      },
      ...faces.flatMap((face) => ofOne(face, writing)),
      ...(differs.length === 0
        ? []
        : ([
            { kind: "heading", text: "How your face differs from the reference face" },
            { kind: "list", items: differs.map(plain) },
          ] satisfies Block[])),
    ],
  };
}
