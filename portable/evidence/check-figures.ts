import type { Fault } from "./fault.ts";
import type { Finding, Measure } from "./finding.ts";
import { printsAs } from "./printed-share.ts";
import { readRateUnit } from "./rate-unit.ts";
import type { Placed, PlacedRows } from "./read-rows.ts";
import { shortly } from "./schema-fault.ts";

type Say = (field: string, rule: string, found: string, remedy: string) => void;

const inUnitSteps: readonly Measure[] = ["mean", "median", "mean-difference", "count"];
const ratios: readonly Measure[] = ["risk-ratio", "odds-ratio", "rate-ratio"];
const comparing: readonly Measure[] = [
  ...ratios,
  "mean-difference",
  "standardised-mean-difference",
  "risk-difference",
];

/** The numbers of every finding can stand together: shares are shares, counts fit, intervals hold their centre. */
export function checkFigures(rows: PlacedRows): Fault[] {
  return [...rows.findings, ...rows.burden].flatMap(faultsOf);
}

function faultsOf({ where, row }: Placed<Finding>): Fault[] {
  const faults: Fault[] = [];
  const say: Say = (field, rule, found, remedy) => {
    faults.push({ where: `${where}.${field}`, rule, found, remedy });
  };
  checkSpan(row, say);
  checkLimits(row, say);
  checkCounts(row, say);
  checkUnit(row, say);
  if (comparing.includes(row.measure) && row.comparator === null) {
    say(
      "comparator",
      `${one(row.measure)} names what it compares with`,
      "null",
      "Give the other arm and its kind; a change from before is compared with baseline.",
    );
  }
  return faults;
}

/** A range has ends and no centre; an interval has both, in order, and its centre lies between. */
function checkSpan(row: Finding, say: Say): void {
  for (const field of ["interval", "range"] as const) {
    const { low, high } = row[field] ?? { low: null, high: null };
    if (low !== null && high !== null && low > high) {
      say(field, "ends stand in order", shortly(row[field]), "Give the lower end as low.");
    }
  }
  if (row.measure === "range") {
    if (row.value !== null || row.interval !== null) {
      say(
        "value",
        "a range has two ends, no value and no interval",
        shortly({ value: row.value, interval: row.interval }),
        "Put the ends in range, or give the measure that the value is.",
      );
    }
    return;
  }
  if (row.range !== null) {
    say(
      "range",
      "only a finding of measure range has a range",
      shortly(row.range),
      "Put it in interval, or make the measure range.",
    );
  }
  const { low, high } = row.interval ?? { low: null, high: null };
  if (row.value === null) return;
  if ((low !== null && row.value < low) || (high !== null && row.value > high)) {
    say(
      "interval",
      "an interval holds its centre",
      `${row.value} outside ${shortly(row.interval)}`,
      "Read the figure again: one of the three is not what the source prints.",
    );
  }
}

/** What a measure can be at all: shares and correlations have bounds, ratios are above zero. */
function checkLimits(row: Finding, say: Say): void {
  const numbers: [string, number | null | undefined][] = [
    ["value", row.value],
    ["interval.low", row.interval?.low],
    ["interval.high", row.interval?.high],
    ["comparator.value", row.comparator?.value],
  ];
  if (row.unit === "proportion") numbers.push(["range.low", row.range?.low], ["range.high", row.range?.high]);
  const share = row.measure === "proportion" || row.unit === "proportion";
  for (const [field, number] of numbers) {
    if (number === null || number === undefined) continue;
    if (share && (number < 0 || number > 1)) {
      say(
        field,
        "a proportion lies in [0, 1]",
        String(number),
        "Give 0.25 for 25 percent, or the measure it is.",
      );
    }
    if ((row.measure === "correlation" || row.measure === "risk-difference") && Math.abs(number) > 1) {
      say(
        field,
        `${one(row.measure)} lies in [-1, 1]`,
        String(number),
        "Give the figure as a fraction, or the measure it is.",
      );
    }
    if ((ratios.includes(row.measure) && number <= 0) || (row.measure === "rate" && number < 0)) {
      say(
        field,
        `${one(row.measure)} is ${row.measure === "rate" ? "not below" : "above"} zero`,
        String(number),
        "Read the figure again.",
      );
    }
  }
}

/** Events fit into the people they were counted in, and give the share that is printed. */
function checkCounts(row: Finding, say: Say): void {
  const arms = [
    { at: "", value: row.value, events: row.events, n: row.n },
    {
      at: "comparator.",
      value: row.comparator?.value ?? null,
      events: row.comparator?.events ?? null,
      n: row.comparator?.n ?? null,
    },
  ];
  for (const { at, value, events, n } of arms) {
    if (events === null || n === null) continue;
    if (events > n && row.measure === "proportion") {
      say(
        `${at}events`,
        "events are at most n",
        `${events} of ${n}`,
        "Read both again; if one person can have several, it is a rate.",
      );
    } else if (row.measure === "proportion" && value !== null && !printsAs(value, events / n)) {
      say(
        `${at}value`,
        "a share is its events of its n, within rounding",
        `${value}, where ${events} of ${n} is ${(events / n).toPrecision(4)}`,
        "Mend the one that is wrong; a pooled share does not stand beside a plain count.",
      );
    } else if (row.measure === "rate" && at === "" && value !== null) {
      const per = readRateUnit(row.unit)?.per;
      if (per !== undefined && !printsAs(value, (events / n) * per)) {
        say(
          "value",
          "a rate is its events of its n, within rounding",
          `${value}, where ${events} of ${n} is ${(events / n) * per}`,
          "Mend the one that is wrong.",
        );
      }
    }
  }
  if (row.denominator === "own" && row.n === null && row.studies === null) {
    say("denominator", "own stands for a stated n or studies", "neither", "Give n, or not-stated.");
  }
  const counted = row.events === 0 && row.n !== null && row.denominator === "own";
  if (
    (row.measure === "proportion" || row.measure === "rate") &&
    row.value === 0 &&
    !counted &&
    row.doubt === undefined
  ) {
    say(
      "value",
      "a zero says among how many",
      "0 with no n of its own",
      "Give events 0 and the n it was counted in, or say in doubt why that is not known.",
    );
  }
}

/** Quantities have a unit, shares and ratios none, and a rate says per how many of what. */
function checkUnit(row: Finding, say: Say): void {
  if (row.measure === "rate") {
    if (readRateUnit(row.unit) === null) {
      say(
        "unit",
        "a rate says per how many of what",
        shortly(row.unit),
        "Write it like: per 10,000 syringes.",
      );
    }
    return;
  }
  const needed = inUnitSteps.includes(row.measure) || (row.measure === "range" && row.range !== null);
  if (needed && row.unit === null && row.doubt === undefined) {
    say(
      "unit",
      `${one(row.measure)} has a unit`,
      "null",
      "Give the unit; if the source does not show it, say so in doubt.",
    );
  }
  if (!needed && row.unit !== null) {
    say(
      "unit",
      `${one(row.measure)} has no unit`,
      row.unit,
      "Take the unit out, or give the measure it belongs to.",
    );
  }
}

function one(measure: Measure): string {
  return measure === "odds-ratio" ? `an ${measure}` : `a ${measure}`;
}
