import type { Evidence } from "../evidence/index.ts";
import { inSentence, listed, treatmentName } from "./names.ts";

/** A sentence that speaks of a treatment without naming it. */
const UNNAMED = /^(?:It|These|This|They)\b/;
const FEW = 3;

/**
 * Why a question is asked. A rule's words stand under the treatment they speak of; where they stand alone, those that
 * say only "it" are given its name: "Botulinum toxin injections: It must not be injected into infected skin."
 */
export function askWords({ why }: { why: string }, evidence: Evidence): string {
  const rule = UNNAMED.test(why) ? evidence.rows.rules.find((one) => one.why === why) : undefined;
  const known = (rule?.appliesTo ?? []).filter((id) => evidence.treatment.has(id));
  if (rule === undefined || known.length !== rule.appliesTo.length || known.length > FEW) return why;
  const names = known.map((id) => treatmentName(id, evidence));
  return `${listed(names.map((name, at) => (at === 0 ? name : inSentence(name))))}: ${why}`;
}
