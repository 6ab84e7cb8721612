import type { Fact, FactValue } from "../../portable/evidence/index.ts";

/** An answer as a person would say it: "Yes", "4 months", "Never", "Aspirin or another antiplatelet tablet". */
export function answerWords(fact: Fact, value: FactValue | undefined): string {
  const label = (option: string | number): string =>
    fact.options?.find((one) => one.value === option)?.label ?? String(option);
  if (value === undefined) return "Not known";
  if (value === null) return fact.nullMeans ?? "Never";
  if (value === true) return "Yes";
  if (value === false) return "No";
  if (Array.isArray(value)) return value.length === 0 ? "None" : value.map(label).join("; ");
  if (fact.type === "choice") return label(value);
  const unit = value === 1 ? fact.unit?.replace(/s$/, "") : fact.unit;
  return unit === undefined ? String(value) : `${value} ${unit}`;
}
