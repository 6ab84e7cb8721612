import type { Evidence } from "../../portable/evidence/index.ts";
import type { FoundConcern, Warning } from "../../portable/words/index.ts";

const HOW_SOON = {
  emergency: "This may be an emergency.",
  "same-day": "Have this seen today.",
  "within-2-weeks": "Have this seen within two weeks.",
  soon: "Have this seen soon.",
} as const;

/** Warning signs first, then the concerns by name, best first. */
export function describeFoundConcerns(
  found: { concerns: readonly FoundConcern[]; warnings: readonly Warning[] },
  evidence: Evidence,
): string {
  const lines: string[] = [];
  for (const id of new Set(found.warnings.map((warning) => warning.redFlag))) {
    const flag = evidence.redFlag.get(id);
    const matched = found.warnings.find((warning) => warning.redFlag === id)?.matched ?? "";
    if (flag === undefined) continue;
    lines.push(
      `You wrote "${matched}". Is it this? ${flag.sign}.`,
      `  If so: ${HOW_SOON[flag.urgency]} ${flag.do}`,
      "",
    );
  }
  if (found.concerns.length === 0)
    lines.push(
      "These words name no concern that we know. Say where on your face it is, and what you see there,",
      'for example "lines between my eyebrows". If you feel low, talk to someone you trust or to your doctor.',
    );
  for (const { concern, score } of found.concerns)
    lines.push(`${score.toFixed(2)}  ${evidence.concern.get(concern)?.name ?? concern} (${concern})`);
  return `${lines.join("\n")}\n`;
}
