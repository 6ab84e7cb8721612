import type { Measure } from "../evidence/index.ts";

/** The scale on which a measure's errors are even on both sides, and the way back. */
export interface Scale {
  name: "logit" | "log" | "identity";
  to(value: number): number;
  back(value: number): number;
}

export const logit: Scale = {
  name: "logit",
  to: (value) => Math.log(value) - Math.log1p(-value),
  back: (value) => 1 / (1 + Math.exp(-value)),
};

export const log: Scale = { name: "log", to: Math.log, back: Math.exp };

export const identity: Scale = { name: "identity", to: (value) => value, back: (value) => value };

/** Proportions by their log odds, ratios and rates by their logarithm, all else as it stands. */
export function scaleOf(measure: Measure): Scale {
  switch (measure) {
    case "proportion":
      return logit;
    case "rate":
    case "risk-ratio":
    case "odds-ratio":
    case "rate-ratio":
      return log;
    default:
      return identity;
  }
}
