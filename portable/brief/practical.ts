import type { Evidence, Treatment } from "../evidence/index.ts";
import type { Option, OptionOutcome } from "../options/index.ts";
import { type Entry, type Figure, headline, type Shown, showRow } from "../pictures/index.ts";
import { cellOf, entryOf } from "./entry.ts";
import { listed } from "./names.ts";
import { structureWords } from "./structure-words.ts";
import { type Cell, emptyCell, type Row } from "./table.ts";

type Field =
  | "downtimeDays"
  | "sessionsTypical"
  | "anaesthesia"
  | "resultLasts"
  | "structuresAtRisk"
  | "whoUsually";

const NUMBING = {
  none: "none",
  topical: "numbing cream",
  local: "numbing injections",
  sedation: "drowsy (sedation)",
  general: "fully asleep (general)",
} satisfies Record<Treatment["anaesthesia"][number], string>;

const UNSEEN = "nobody has seen a source for this yet";
const WAITING = "no-treatment";

interface FieldRow {
  field: Field;
  /** The outcome that counts the same thing; where a study counted it, its figure comes first. */
  outcome: string | null;
  name: string;
  explain: string | null;
  words: (treatment: Treatment) => string | null;
}

const days = ({ downtimeDays }: Treatment): string | null =>
  downtimeDays === null ? null : `${downtimeDays.low} to ${downtimeDays.high} days`;

const ROWS: readonly FieldRow[] = [
  {
    field: "downtimeDays",
    outcome: "downtime",
    name: "Days until most people go out",
    explain: "Swelling, bruising or redness shows.",
    words: days,
  },
  {
    field: "sessionsTypical",
    outcome: "sessions",
    name: "How many times",
    explain: null,
    words: (one) => one.sessionsTypical,
  },
  {
    field: "resultLasts",
    outcome: "duration",
    name: "How long it lasts",
    explain: null,
    words: (one) => one.resultLasts,
  },
  {
    field: "anaesthesia",
    outcome: null,
    name: "Numbing or sleep",
    explain: "Which of these is used varies: ask.",
    words: (one) =>
      listed(
        one.anaesthesia.map((kind) => NUMBING[kind]),
        "or",
      ),
  },
  {
    field: "structuresAtRisk",
    outcome: null,
    name: "What lies close and can be hurt",
    explain: "Ask how each is kept safe.",
    words: (one) => listed(one.structuresAtRisk.map(structureWords)),
  },
  {
    field: "whoUsually",
    outcome: null,
    name: "Who usually does it",
    explain: "A title says little: check the training.",
    words: (one) => listed(one.whoUsually, "or"),
  },
];

/** Outcomes that these rows show already. */
export const SHOWN_WITH_FIELDS: readonly string[] = ROWS.flatMap((row) => row.outcome ?? []);

const unknown = (because: string): Cell => ({ ...emptyCell, shown: { kind: "not-known", because }, because });

/** The days off that a treatment's own row gives, as a figure to draw; nobody graded how sure it is. */
function daysEntry({ downtimeDays }: Treatment): Entry | null {
  if (downtimeDays === null) return null;
  const figure: Figure = {
    kind: "practical",
    direction: "less-is-better",
    measure: "range",
    unit: "days",
    centre: null,
    interval: null,
    prediction: null,
    range: [downtimeDays.low, downtimeDays.high],
    followUpWeeks: null,
    people: null,
    studies: null,
    certainty: null,
    indirect: false,
    unknown: false,
    because: "The span that the sources give.",
  };
  return { figure, against: null };
}

interface Place {
  treatment: Treatment | undefined;
  counted: OptionOutcome | undefined;
  entry: Entry | null;
}

function placeOf(option: Option, row: FieldRow, concern: string, evidence: Evidence): Place {
  const treatment = option.treatment === WAITING ? undefined : evidence.treatment.get(option.treatment);
  const counted = option.outcomes.find(
    (one) => one.concern === concern && one.outcome === row.outcome && !one.unknown,
  );
  if (counted !== undefined) return { treatment, counted, entry: entryOf(counted, evidence) };
  const entry = treatment !== undefined && row.field === "downtimeDays" ? daysEntry(treatment) : null;
  return { treatment, counted, entry };
}

function fieldCell(
  { treatment, counted }: Place,
  row: FieldRow,
  shown: Shown | undefined,
  evidence: Evidence,
): Cell {
  const words = treatment === undefined ? null : row.words(treatment);
  const sources = treatment?.fieldSources[row.field] ?? [];
  const doubt = treatment?.unverified.includes(row.field) ? UNSEEN : null;
  if (counted !== undefined && shown !== undefined) {
    const cell = cellOf(counted, shown, false, evidence);
    const repeats = words === null || words === "" || headline(shown).startsWith(words);
    if (repeats) return cell;
    return {
      ...cell,
      also: [`Elsewhere: ${words}${doubt === null ? "" : ` (doubtful: ${doubt})`}`],
      sources,
    };
  }
  if (words === null || words === "") return unknown("We found no source that says.");
  return shown === undefined
    ? { ...emptyCell, text: words, doubt, sources }
    : { ...emptyCell, shown, doubt, sources };
}

/**
 * What a treatment takes: time off, times, how long it lasts, numbing, what lies close, who does it. Where a
 * study counted it for this concern, its figure stands first; else what the treatment's own row of facts says.
 */
export function practicalRows(options: readonly Option[], concern: string, evidence: Evidence): Row[] {
  return ROWS.map((row): Row => {
    const places = options.map((option) => placeOf(option, row, concern, evidence));
    const drawn = places.filter(({ entry }) => entry !== null);
    const scaled = showRow(drawn.flatMap(({ entry }) => entry ?? []));
    const shown = new Map(drawn.map((place, index) => [place, scaled.shown[index]]));
    return {
      id: row.field,
      kind: "practical",
      name: row.name,
      explain: row.explain,
      grave: false,
      of: scaled.of,
      cells: options.map((option, index) => {
        const place = places[index];
        if (option.treatment === WAITING || place === undefined)
          return { ...emptyCell, text: "Does not apply." };
        return fieldCell(place, row, shown.get(place), evidence);
      }),
    };
  });
}
