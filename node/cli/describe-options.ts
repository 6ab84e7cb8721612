import {
  byEvidence,
  cellLine,
  compare,
  concernName,
  defaultPair,
  reasonsFor,
  specialtyName,
  treatmentName,
  verdictWords,
} from "../../portable/brief/index.ts";
import type { Case } from "../../portable/case/index.ts";
import type { Evidence } from "../../portable/evidence/index.ts";
import type { Option, OptionsAnswer } from "../../portable/options/index.ts";

/** The answer of `options` in plain text: alarms, every option with its verdict and why, and odds side by side. */
export function describeOptions(answer: OptionsAnswer, personCase: Case, evidence: Evidence): string {
  const parts = [
    ...answer.alarms.map((alarm) => `! ${alarm.urgency}: ${alarm.do} ${alarm.why}`),
    ...answer.concerns.map((concern) => describeConcern(answer, concern, personCase, evidence)),
    describeQuestions(answer, evidence),
    `See first: ${answer.firstContact.map(specialtyName).join("; ") || "nobody for this"}.`,
    "No clinician has reviewed this. `brief` writes it out in full, with every source; --json gives all of it.",
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function describeConcern(
  answer: OptionsAnswer,
  concern: string,
  personCase: Case,
  evidence: Evidence,
): string {
  const waiting = answer.options.filter((option) => option.treatment === "no-treatment");
  const verdicts = [...byEvidence(answer, concern), ...waiting].map((option) =>
    describeVerdict(option, personCase, evidence),
  );
  const { columns, rows } = compare(answer, concern, defaultPair(answer, concern), evidence);
  const odds = rows.map((row) =>
    [
      `  ${row.name}`,
      ...row.cells.map((cell, index) => `    ${columns[index]?.name ?? ""}: ${cellLine(cell)}`),
    ].join("\n"),
  );
  return [concernName(concern, evidence).toUpperCase(), ...verdicts, "", "Side by side:", ...odds].join("\n");
}

function describeVerdict(option: Option, personCase: Case, evidence: Evidence): string {
  const reasons = reasonsFor(option, personCase, evidence).map((reason) => `\n      ${reason.why}`);
  return `  ${treatmentName(option.treatment, evidence)} (${option.kind}): ${verdictWords(option)}${reasons.join("")}`;
}

function describeQuestions(answer: OptionsAnswer, evidence: Evidence): string {
  const questions = answer.ask.map(({ fact }) => `  ${evidence.fact.get(fact)?.question ?? fact} (${fact})`);
  return questions.length === 0 ? "" : ["Answers that could still change this:", ...questions].join("\n");
}
