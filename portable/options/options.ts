import type { Case } from "../case/index.ts";
import {
  type Evidence,
  type FoundFinding,
  findingsFor,
  type Searched,
  searchedFor,
} from "../evidence/index.ts";
import { assess } from "../safety/index.ts";
import { type Estimate, estimate } from "../synthesis/index.ts";
import { findConcerns } from "../words/index.ts";
import type { Option, OptionOutcome, OptionsAnswer } from "./types.ts";
import { waitingArms, waitingFindings } from "./waiting.ts";

/** Shown when nothing was counted, so that an empty side never reads as "no change" or "no harm". */
const expectedOutcomes = [
  ["benefit", "response"],
  ["harm", "adverse:any"],
] as const;

/** A hole in what is known, as far as could be found. */
const SEARCHED_AND_EMPTY = "We looked and found no study that counted this.";
/** A hole in what we hold. */
const SEARCHED_AND_UNTRACED =
  "We looked. Some reports count this, but we could not trace their counts to a paper.";

/** Said in place of a figure, after a search that came back without one to hold. */
export const searchSays = (searched: Searched): string =>
  searched.untraced === true ? SEARCHED_AND_UNTRACED : SEARCHED_AND_EMPTY;

const kindOrder = ["benefit", "harm", "practical"];

/**
 * What could be done for a case, side by side: every option of its concerns, `no-treatment` among
 * them, closed ones and those under an alarm too, each with its verdict and with what is known.
 */
export function options(personCase: Case, evidence: Evidence): OptionsAnswer {
  const warnings = personCase.words === undefined ? [] : findConcerns(personCase.words, evidence).warnings;
  const assessment = assess(
    {
      concerns: personCase.concerns,
      facts: personCase.facts,
      raised: warnings.map((warning) => warning.fact),
    },
    evidence,
  );
  return {
    concerns: personCase.concerns,
    options: optionsOf(personCase.concerns, evidence).map(({ treatment, concerns }): Option => {
      const verdict = assessment.verdicts[treatment];
      if (verdict === undefined)
        throw new RangeError(`no verdict for ${treatment}; every option must have one`);
      return {
        treatment,
        kind: evidence.treatment.get(treatment)?.kind ?? "non-surgical",
        ...verdict,
        concerns,
        outcomes: concerns.flatMap((concern) => outcomesOf(concern, treatment, evidence)),
      };
    }),
    alarms: assessment.alarms,
    ask: assessment.ask,
    firstContact: assessment.firstContact,
  };
}

/** The options of all concerns, each once, with the concerns it answers; waiting comes last. */
function optionsOf(
  concerns: readonly string[],
  evidence: Evidence,
): { treatment: string; concerns: string[] }[] {
  const found = new Map<string, string[]>();
  for (const concern of concerns) {
    for (const treatment of evidence.concern.get(concern)?.options ?? []) {
      found.set(treatment, [...(found.get(treatment) ?? []), concern]);
    }
  }
  found.delete("no-treatment");
  found.set("no-treatment", [...concerns]);
  return [...found].map(([treatment, of]) => ({ treatment, concerns: of }));
}

/** Every outcome known of one treatment for one concern, benefits first, then harms, then the practical. */
export function outcomesOf(concern: string, treatment: string, evidence: Evidence): OptionOutcome[] {
  const found = knownFindings(concern, treatment, evidence);
  const byOutcome = new Map<string, FoundFinding[]>();
  for (const one of found) {
    byOutcome.set(one.finding.outcome, [...(byOutcome.get(one.finding.outcome) ?? []), one]);
  }
  const outcomes = [...byOutcome].flatMap(([outcome, findings]) => {
    const kind = evidence.outcome.get(outcome)?.kind;
    if (kind !== "benefit" && kind !== "harm" && kind !== "practical") return [];
    return [
      asOutcome(
        kind,
        concern,
        treatment,
        estimate({ concern, treatment, outcome }, findings, evidence),
        evidence,
      ),
    ];
  });
  for (const [kind, outcome] of expectedOutcomes) {
    if (outcomes.some((one) => one.kind === kind)) continue;
    outcomes.push(
      asOutcome(kind, concern, treatment, estimate({ concern, treatment, outcome }, [], evidence), evidence),
    );
  }
  return outcomes.sort(
    (one, other) =>
      kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) ||
      Number(one.indirect) - Number(other.indirect) ||
      isGrave(other, evidence) - isGrave(one, evidence),
  );
}

function isGrave(one: OptionOutcome, evidence: Evidence): number {
  return Number(evidence.outcome.get(one.outcome)?.grave ?? false);
}

/**
 * The findings that inform one treatment for one concern: its own, those borrowed, and for waiting the untreated,
 * placebo or vehicle arms of the concern's studies.
 */
export function knownFindings(concern: string, treatment: string, evidence: Evidence): FoundFinding[] {
  const own = findingsFor(evidence, { concern, treatment });
  if (treatment !== "no-treatment") return own;
  const arms = waitingFindings(concern, evidence).map((finding) => ({
    finding,
    indirect: false,
    from: concern,
  }));
  return [...own, ...arms];
}

function asOutcome(
  kind: OptionOutcome["kind"],
  concern: string,
  treatment: string,
  known: Estimate,
  evidence: Evidence,
): OptionOutcome {
  const searched = known.unknown
    ? searchedFor(evidence, { concern, treatment, kind, outcome: known.outcome })
    : null;
  const arms = treatment === "no-treatment" ? waitingArms(known.findings, evidence) : null;
  return {
    concern,
    outcome: known.outcome,
    kind,
    measure: known.measure,
    centre: known.centre,
    interval: known.interval,
    prediction: known.prediction,
    range: known.range,
    unit: known.unit,
    followUpWeeks: known.followUpWeeks,
    comparator: arms ?? known.comparator,
    people: known.people,
    studies: known.studies,
    certainty: known.certainty,
    indirect: known.indirect,
    unknown: known.unknown,
    searched,
    because: searched === null ? known.because : searchSays(searched),
    findings: known.findings,
    leftOut: known.leftOut,
  };
}
