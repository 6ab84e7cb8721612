import type { Case } from "../case/index.ts";
import { type Evidence, type EvidenceRows, type Finding, indexEvidence } from "../evidence/index.ts";
import type { Option, OptionOutcome, OptionsAnswer } from "../options/index.ts";

/** A made-up finding; nothing in it comes from a study. */
export const finding = (id: string, extra: Partial<Finding> = {}): Finding => ({
  id,
  concern: "jowls",
  treatment: "filler",
  outcome: "response",
  measure: "proportion",
  value: 0.665,
  interval: null,
  range: null,
  events: null,
  n: 258,
  sd: null,
  unit: null,
  comparator: null,
  definition: "one grade better",
  followUpWeeks: 12,
  design: "rct",
  studies: 1,
  denominator: "own",
  population: "made-up adults",
  source: "paper-a",
  seenIn: "abstract",
  certainty: "moderate",
  certaintyWhy: "made up",
  ...extra,
});

/** A made-up estimate of one finding. */
export const outcome = (id: string, extra: Partial<OptionOutcome> = {}): OptionOutcome => ({
  concern: "jowls",
  outcome: id,
  kind: "benefit",
  measure: "proportion",
  centre: 0.665,
  interval: [0.61, 0.72],
  prediction: null,
  range: null,
  unit: null,
  followUpWeeks: 12,
  comparator: null,
  people: 258,
  studies: 1,
  certainty: "moderate",
  indirect: false,
  unknown: false,
  searched: null,
  because: "One finding.",
  findings: ["filler-response"],
  leftOut: [],
  ...extra,
});

export const unknownOutcome = (id: string, kind: OptionOutcome["kind"]): OptionOutcome =>
  outcome(id, {
    kind,
    measure: null,
    centre: null,
    interval: null,
    followUpWeeks: null,
    people: null,
    studies: null,
    certainty: null,
    unknown: true,
    because: "No finding answers this: it is not known.",
    findings: [],
  });

export const option = (treatment: string, extra: Partial<Option> = {}): Option => ({
  treatment,
  kind: "non-surgical",
  verdict: "open",
  deferWeeks: null,
  because: [],
  missing: [],
  concerns: ["jowls"],
  outcomes: [],
  ...extra,
});

const source = (id: string): EvidenceRows["sources"][number] => ({
  id,
  kind: "paper",
  title: `Paper <${id}> & more`,
  firstAuthor: "Author A",
  publishedIn: "Journal",
  year: 2020,
  pmid: null,
  pmcid: null,
  doi: `10.1234/${id}`,
  url: null,
  seenIn: [],
});

const treatment = (id: string, name: string, kind: Option["kind"]): EvidenceRows["treatments"][number] => ({
  id,
  name,
  saidAs: [],
  kind,
  whatHappens: "Something is done.",
  anaesthesia: ["local", "general"],
  sessionsTypical: "1",
  downtimeDays: { low: 3, high: 10 },
  resultLasts: null,
  whoUsually: ["plastic surgeon"],
  structuresAtRisk: ["facial-nerve"],
  regions: ["jawline"],
  aim: "enhance",
  unverified: ["whoUsually"],
  fieldSources: { downtimeDays: ["paper-b"] },
  sources: ["paper-b"],
});

const named = (
  id: string,
  kind: EvidenceRows["outcomes"][number]["kind"],
  grave?: true,
): EvidenceRows["outcomes"][number] => ({
  id,
  name: `Outcome ${id}`,
  kind,
  direction: kind === "benefit" ? "more-is-better" : kind === "harm" ? "less-is-better" : "neither",
  unit: null,
  ...(grave ? { grave } : {}),
});

const rule = (id: string, extra: Partial<EvidenceRows["rules"][number]>): EvidenceRows["rules"][number] => ({
  id,
  appliesTo: ["facelift"],
  when: { fact: "smoker", op: "==", value: true },
  effect: "caution",
  why: `Why of ${id}.`,
  source: "paper-rule",
  strength: "guideline",
  secondary: false,
  ...extra,
});

/** Small made-up evidence about jowls. Fields that the brief does not read are left empty. */
export function exampleEvidence(findings: Finding[] = [finding("filler-response")]): Evidence {
  const rows: EvidenceRows = {
    sources: ["paper-a", "paper-b", "paper-c", "paper-rule", "paper-flag", "paper-life", "paper-number"].map(
      source,
    ),
    outcomes: [
      named("response", "benefit"),
      named("satisfaction", "benefit"),
      named("adverse:any", "harm"),
      named("adverse:bruising", "harm"),
      named("adverse:nerve-injury-permanent", "harm", true),
      named("duration", "practical"),
      named("cost", "practical"),
      named("burden:avoids", "burden"),
    ],
    findings,
    searched: [],
    burden: [
      finding("life", {
        outcome: "burden:avoids",
        treatment: "no-treatment",
        value: 0.355,
        definition: "avoids being seen",
        source: "paper-life",
      }),
    ],
    concerns: [
      {
        id: "jowls",
        name: "Jowls",
        alsoCalled: [],
        saidAs: [],
        whatItIs: "Sagging along the jaw.",
        regions: ["jawline"],
        domain: "laxity",
        causes: ["ageing"],
        options: ["filler", "cream", "facelift"],
        seeDoctorFirstIf: [{ text: "there is a lump", rules: ["facelift-smoker"] }],
        typicalRoute: "both",
        firstContact: ["dermatology"],
        sources: ["paper-a"],
      },
    ],
    concernGroups: [],
    treatments: [
      treatment("filler", "Filler injections", "non-surgical"),
      treatment("cream", "Cream", "non-surgical"),
      treatment("facelift", "Facelift", "surgical"),
      treatment("no-treatment", "Nothing for now", "non-surgical"),
    ],
    treatmentGroups: [],
    facts: [
      {
        id: "smoker",
        type: "boolean",
        question: "Do you smoke?",
        topic: "health",
        remembered: true,
      },
      {
        id: "age",
        type: "number",
        unit: "years",
        question: "How old are you?",
        topic: "you",
        remembered: true,
      },
      {
        id: "isotretinoin_months_since",
        type: "months-since",
        unit: "months",
        question: "When did you last take it?",
        topic: "medicines",
        remembered: true,
      },
    ],
    medicines: [],
    rules: [
      rule("facelift-smoker", { effect: "closed" }),
      rule("facelift-age", { effect: "inform", when: { fact: "age", op: ">", value: 50 } }),
    ],
    redFlags: [
      {
        id: "flag-sight",
        sign: "Sudden loss of sight",
        after: ["filler"],
        urgency: "emergency",
        see: ["emergency"],
        do: "Call an ambulance now.",
        why: "Minutes count.",
        when: { fact: "smoker", op: "==", value: true },
        saidAs: [],
        source: "paper-flag",
        secondary: false,
      },
    ],
    emergency: [
      {
        country: "FR",
        name: "France",
        ambulance: ["15", "112"],
        crisisLines: [{ name: "3114", number: "3114" }],
        report: { name: "the agency", url: "https://signalement.social-sante.gouv.fr" },
        sources: ["paper-number"],
      },
      {
        country: "other",
        name: "Elsewhere",
        ambulance: ["112"],
        crisisLines: [],
        report: null,
        sources: ["paper-number"],
      },
    ],
    corrections: [],
    qualifications: {
      compiledOn: "2026-11-24",
      nuccRelease: "made up",
      nuccNotice: "made up",
      howToRead: {},
      generalRules: ["made up"],
      boards: [],
      extra: [],
      warnings: [],
      families: [
        {
          id: "filler",
          label: "Filler",
          kind: "non-surgical",
          treatments: ["filler"],
          us: {
            core: [],
            limited: [],
            extra: [],
            warnings: [],
            nuccCore: [],
            nuccLimited: [],
            nuccExtra: [],
          },
          ask: ["Is the antidote in the room?"],
          setting: "clinic",
          basis: "made up",
          sources: ["paper-c"],
        },
      ],
      countries: [],
      lookUps: [],
      procedures: [],
    },
  };
  return indexEvidence(rows);
}

export const examplePerson: Case = {
  version: 1,
  answeredOn: "2026-11-20",
  concerns: ["jowls"],
  words: "my <b>jaw</b> | looks *tired* & \"old\"\n- 'really'",
  facts: { smoker: true, age: 61, isotretinoin_months_since: null },
  place: { country: "FR" },
};

/** Filler and facelift side by side with waiting; the facelift is closed for this person. */
export function exampleAnswer(extra: Partial<OptionsAnswer> = {}): OptionsAnswer {
  return {
    concerns: ["jowls"],
    options: [
      option("filler", {
        outcomes: [
          outcome("response"),
          outcome("adverse:bruising", { kind: "harm", centre: 0.265, interval: [0.21, 0.33] }),
        ],
      }),
      option("cream", {
        outcomes: [unknownOutcome("response", "benefit"), unknownOutcome("adverse:any", "harm")],
      }),
      option("facelift", {
        kind: "surgical",
        verdict: "closed",
        because: ["facelift-age", "facelift-smoker"],
        outcomes: [
          outcome("response", { centre: 0.9, interval: [0.8, 0.95] }),
          outcome("adverse:nerve-injury-permanent", {
            kind: "harm",
            centre: 0.0006,
            interval: [0.0001, 0.002],
          }),
        ],
      }),
      option("no-treatment", {
        outcomes: [outcome("response", { centre: 0.222, interval: [0.18, 0.27], comparator: "placebo" })],
      }),
    ],
    alarms: [],
    ask: [{ fact: "smoker", why: "It changes much." }],
    firstContact: ["dermatology", "plastic-surgery"],
    ...extra,
  };
}
