import type { Fault } from "./fault.ts";
import type { Placed, PlacedRows } from "./read-rows.ts";

/** Every id that a row names is there. */
export function checkReferences(rows: PlacedRows): Fault[] {
  const faults: Fault[] = [];
  const ids = (list: readonly Placed<{ id: string }>[]) => new Set(list.map(({ row }) => row.id));
  const known = {
    source: ids(rows.sources),
    outcome: ids(rows.outcomes),
    finding: ids(rows.findings),
    concern: ids(rows.concerns),
    treatment: ids(rows.treatments),
    "concern or group": ids([...rows.concerns, ...rows.concernGroups]),
    "treatment or group": ids([...rows.treatments, ...rows.treatmentGroups]),
    fact: ids(rows.facts),
    "medicine class": ids(rows.medicines),
    rule: ids(rows.rules),
    "red flag": ids(rows.redFlags),
    board: new Set(rows.qualifications.flatMap(({ row }) => row.boards.map(({ id }) => id))),
    "extra training": new Set(rows.qualifications.flatMap(({ row }) => row.extra.map(({ id }) => id))),
    warning: new Set(rows.qualifications.flatMap(({ row }) => row.warnings.map(({ id }) => id))),
  };
  function refer(where: string, what: keyof typeof known, named: readonly string[] | string | undefined) {
    for (const id of typeof named === "string" ? [named] : (named ?? [])) {
      if (known[what].has(id)) continue;
      faults.push({
        where,
        rule: `unknown ${what}`,
        found: id,
        remedy: `Spell the ${what} as data/ does, or add it there.`,
      });
    }
  }

  for (const { where, row } of [...rows.findings, ...rows.burden]) {
    refer(`${where}.concern`, "concern or group", row.concern);
    refer(`${where}.treatment`, "treatment or group", row.treatment);
    refer(`${where}.outcome`, "outcome", row.outcome);
    refer(`${where}.source`, "source", row.source);
    refer(`${where}.sameAs`, "finding", row.sameAs);
  }
  for (const { where, row } of rows.searched) {
    refer(`${where}.concern`, "concern", row.concern);
    refer(`${where}.treatment`, "treatment", row.treatment);
    refer(`${where}.outcome`, "outcome", row.outcome);
  }
  for (const { where, row } of rows.concerns) {
    refer(`${where}.options`, "treatment", row.options);
    refer(`${where}.sources`, "source", row.sources);
    for (const reason of row.seeDoctorFirstIf) refer(`${where}.seeDoctorFirstIf`, "rule", reason.rules);
  }
  for (const { where, row } of rows.concernGroups) refer(`${where}.covers`, "concern", row.covers);
  for (const { where, row } of rows.treatments) {
    refer(`${where}.sources`, "source", row.sources);
    for (const [field, sources] of Object.entries(row.fieldSources)) {
      refer(`${where}.fieldSources.${field}`, "source", sources);
    }
  }
  for (const { where, row } of rows.treatmentGroups) refer(`${where}.covers`, "treatment", row.covers);
  for (const { where, row } of rows.facts) refer(`${where}.trueFor`, "concern or group", row.trueFor);
  for (const { where, row } of rows.medicines) {
    refer(`${where}.makesTrue`, "fact", row.makesTrue);
    refer(`${where}.sameAs`, "fact", row.sameAs);
    refer(`${where}.alsoCounts`, "medicine class", row.alsoCounts);
  }
  for (const { where, row } of rows.rules) {
    refer(`${where}.appliesTo`, "treatment or group", row.appliesTo);
    refer(`${where}.concerns`, "concern or group", row.concerns);
    refer(`${where}.askedFor`, "concern or group", row.askedFor);
    refer(`${where}.redFlag`, "red flag", row.redFlag);
    refer(`${where}.leadsTo`, "treatment or group", row.leadsTo);
    refer(`${where}.source`, "source", row.source);
  }
  for (const { where, row } of rows.redFlags) {
    refer(`${where}.after`, "treatment or group", row.after);
    refer(`${where}.source`, "source", row.source);
  }
  for (const { where, row } of rows.emergency) refer(`${where}.sources`, "source", row.sources);
  for (const { where, row } of rows.qualifications) {
    for (const board of row.boards) refer(`${where}.boards.${board.id}.sources`, "source", board.sources);
    for (const extra of row.extra) refer(`${where}.extra.${extra.id}.sources`, "source", extra.sources);
    for (const one of row.warnings) refer(`${where}.warnings.${one.id}.sources`, "source", one.sources);
    for (const family of row.families) {
      const at = `${where}.families.${family.id}`;
      refer(`${at}.treatments`, "treatment", family.treatments);
      refer(`${at}.us.core`, "board", family.us.core);
      refer(
        `${at}.us.limited`,
        "board",
        family.us.limited.map(({ board }) => board),
      );
      refer(`${at}.us.extra`, "extra training", family.us.extra);
      refer(`${at}.us.warnings`, "warning", family.us.warnings);
      refer(`${at}.sources`, "source", family.sources);
    }
    for (const country of row.countries) {
      for (const point of country.points) {
        refer(`${where}.countries.${country.country}.points`, "source", point.sources);
      }
    }
    for (const lookUp of row.lookUps)
      refer(`${where}.lookUps.${lookUp.id}.sources`, "source", lookUp.sources);
    for (const [place, procedures] of row.procedures.entries()) {
      refer(`${where}.procedures.${place}.treatments`, "treatment", procedures.treatments);
      refer(`${where}.procedures.${place}.sources`, "source", procedures.sources);
    }
  }
  return faults;
}
