import type { EvidenceRows } from "../../portable/evidence/index.ts";

/** A text that pages and the brief show to the person, and the row and field it stands in. */
export interface ShownText {
  where: string;
  text: string;
}

/**
 * Every text of the facts that is written for the person. Definitions, populations and reasons of certainty are
 * left out: they are a clinician's notes, shown only where a source is opened.
 */
export function textsPeopleSee(rows: EvidenceRows): ShownText[] {
  const shown: ShownText[] = [];
  const show = (where: string, text: string | null | undefined) => {
    if (text !== null && text !== undefined && text !== "") shown.push({ where, text });
  };
  for (const row of rows.outcomes) {
    show(`outcomes/${row.id}.name`, row.name);
    show(`outcomes/${row.id}.explain`, row.explain);
  }
  for (const row of rows.concerns) {
    show(`concerns/${row.id}.name`, row.name);
    show(`concerns/${row.id}.whatItIs`, row.whatItIs);
    for (const reason of row.seeDoctorFirstIf) show(`concerns/${row.id}.seeDoctorFirstIf`, reason.text);
  }
  for (const row of rows.treatments) {
    show(`treatments/${row.id}.name`, row.name);
    show(`treatments/${row.id}.whatHappens`, row.whatHappens);
    show(`treatments/${row.id}.sessionsTypical`, row.sessionsTypical);
    show(`treatments/${row.id}.resultLasts`, row.resultLasts);
  }
  for (const row of [...rows.concernGroups, ...rows.treatmentGroups]) show(`groups/${row.id}.name`, row.name);
  for (const row of rows.facts) {
    show(`facts/${row.id}.question`, row.question);
    show(`facts/${row.id}.explain`, row.explain);
    for (const option of row.options ?? []) show(`facts/${row.id}.options.${option.value}`, option.label);
  }
  for (const row of rows.rules) {
    show(`rules/${row.id}.why`, row.why);
    show(`rules/${row.id}.do`, row.do);
  }
  for (const row of rows.redFlags) {
    show(`red-flags/${row.id}.sign`, row.sign);
    show(`red-flags/${row.id}.do`, row.do);
    show(`red-flags/${row.id}.why`, row.why);
  }
  const { generalRules, warnings, families, countries, lookUps } = rows.qualifications;
  for (const text of generalRules) show("qualifications/generalRules", text);
  for (const row of warnings) show(`qualifications/warnings.${row.id}`, row.text);
  for (const row of families) {
    for (const text of row.ask) show(`qualifications/families.${row.id}.ask`, text);
    show(`qualifications/families.${row.id}.setting`, row.setting);
  }
  for (const row of countries) {
    for (const point of row.points) show(`qualifications/countries.${row.country}`, point.text);
  }
  for (const row of lookUps) show(`qualifications/lookUps.${row.id}.ask`, row.ask);
  return shown;
}
