import { weightsOf } from "../../case/index.ts";
import {
  type CriteriaData,
  clashOf,
  factsThatMatter,
  type PersonProblem,
  type Problem,
  personProblem,
  problemInformation,
  type Ranking,
  type Redrawn,
  redrawable,
  whoWouldChoose,
} from "../../choice/index.ts";
import type { Block, Passage, Section } from "../document.ts";
import { concernName, inSentence, listed, treatmentName } from "../names.ts";
import { ofHundred, unmeasuredWords, whoWords } from "../ranking-words.ts";
import { verdictHeading } from "../verdict-words.ts";
import type { Writing } from "../writing.ts";

/** An option first less often than this has too few draws behind what it would take. */
const leastFirst = 0.01;
/** Knowing it would have to change what leads in at least this share of the ways it could turn out. */
const leastChanges = 0.01;
const mostNamed = 3;
const informationDraws = 1000;

/**
 * How often each option came first for someone who cares about the same, and what would change it, for each
 * concern about which the person was asked. Null when they were asked about none: no order of the options is
 * worked out before. Nothing in it is called best.
 */
export function whatFollowsSection(writing: Writing): Section | null {
  const { personCase, criteria } = writing;
  if (criteria === null) return null;
  const asked = personCase.concerns.filter((concern) => weightsOf(personCase, concern) !== undefined);
  if (asked.length === 0) return null;
  const several = personCase.concerns.length > 1;
  return {
    id: "what-follows",
    heading: "What follows from what matters to you",
    blocks: [
      {
        kind: "text",
        text:
          "Each option was weighed 4,000 times, over all that is not known about it and all that you left open. " +
          "The shares say how often it came first for someone who cares about the same things as you. " +
          "They are no advice, and two that are close are not told apart.",
        sources: [],
      },
      ...asked.flatMap((concern): Block[] => [
        ...(several ? [{ kind: "heading" as const, text: concernName(concern, writing.evidence) }] : []),
        ...blocksOf(concern, writing, criteria),
      ]),
    ],
  };
}

function blocksOf(concern: string, writing: Writing, criteria: CriteriaData): Block[] {
  const { personCase, answer, evidence } = writing;
  const several = personCase.concerns.length > 1 ? `, for ${inSentence(concernName(concern, evidence))}` : "";
  const person = personProblem(answer, concern, weightsOf(personCase, concern), criteria, evidence);
  const { problem } = person;
  if (problem === null) {
    return [plain("There are not two options open to you now between which to choose.")];
  }
  const clash = clashOf(
    problem.preferences,
    problem.criteria.map((criterion) => criterion.id),
  );
  if (clash !== null) {
    return [plain(`What you said cannot all be true, so nothing follows from it yet: ${listed(clash)}.`)];
  }
  const drawn = redrawable(problem)(problem.preferences);
  const closed = person.options.filter((option) => !option.weighed);
  const changes = [
    ...whoItems(person, drawn, writing),
    ...missingItems(person, problem, drawn, writing),
    ...factItems(drawn, writing),
  ];
  return [
    { kind: "list", items: rankItems(person, drawn, writing) },
    ...(closed.length === 0
      ? []
      : [
          plain(
            `Not weighed, because a safety rule closes it to you now: ${listed(
              closed.map(({ treatment }) => inSentence(treatmentName(treatment, evidence))),
            )}. No weight can change that.`,
          ),
        ]),
    ...(changes.length === 0
      ? []
      : [
          { kind: "heading" as const, text: `What would change it${several}` },
          { kind: "list" as const, items: changes },
        ]),
  ];
}

/** First places most first. */
function rankItems(person: PersonProblem, { ranking }: Redrawn, { evidence }: Writing): Passage[] {
  return person.options
    .filter((option) => option.weighed)
    .map(({ treatment, verdict }) => ({
      treatment,
      verdict,
      first: firstOf(ranking, treatment),
      last: ranking.acceptability[treatment]?.at(-1) ?? 0,
    }))
    .sort((one, other) => other.first - one.first)
    .map(({ treatment, verdict, first, last }) => {
      const notes = [
        verdict === "open" ? null : inSentence(verdictHeading(verdict)),
        unmeasuredWords(person, treatment),
      ];
      const said = notes.filter((note) => note !== null);
      return {
        lead: treatmentName(treatment, evidence),
        text: `first in ${ofHundred(first)}, last in ${ofHundred(last)}${said.length === 0 ? "" : ` (${said.join("; ")})`}`,
        sources: [],
      };
    });
}

/** What one would have to care about for the options first most often to come first more often still. */
function whoItems(person: PersonProblem, { ranking, weights }: Redrawn, { evidence }: Writing): Passage[] {
  const means = Object.fromEntries(
    weights.criteria.map((id, at) => {
      const column = weights.columns[at] ?? new Float64Array(1);
      return [id, column.reduce((sum, weight) => sum + weight, 0) / column.length];
    }),
  );
  return whoWouldChoose(ranking, means)
    .filter(
      ({ alternative, more, less }) =>
        more.length + less.length > 0 && firstOf(ranking, alternative) >= leastFirst,
    )
    .sort((one, other) => firstOf(ranking, other.alternative) - firstOf(ranking, one.alternative))
    .slice(0, mostNamed)
    .map((who) => ({
      lead: treatmentName(who.alternative, evidence),
      text: `would come first more often for ${whoWords(who, person)}, within what you said.`,
      sources: [],
    }));
}

/** Which missing figures matter most. */
function missingItems(
  { basis, swings }: PersonProblem,
  problem: Problem,
  { weights }: Redrawn,
  { evidence }: Writing,
): Passage[] {
  return problemInformation(problem, weights, informationDraws)
    .flatMap(({ criterion, alternative, changes }): Passage[] => {
      const kind = alternative === null ? undefined : basis[criterion]?.[alternative]?.kind;
      if (alternative === null || changes < leastChanges || (kind !== "nobody" && kind !== "partly"))
        return [];
      const what = swings.find((swing) => swing.criterion === criterion)?.phrase ?? criterion;
      return [
        {
          lead: "Not measured",
          text: `${inSentence(treatmentName(alternative, evidence))}, ${what}: if it were known, another option would lead in ${ofHundred(changes)}.`,
          sources: [],
        },
      ];
    })
    .slice(0, mostNamed);
}

/** Questions about the person whose answer could close an option that comes first. */
function factItems({ ranking }: Redrawn, { answer, evidence }: Writing): Passage[] {
  return factsThatMatter(answer, ranking)
    .flatMap(({ fact }): Passage[] => {
      const found = evidence.fact.get(fact);
      if (found === undefined || found.topic === "warning-sign") return [];
      return [
        { lead: "Not answered", text: `${found.question} The answer could close an option.`, sources: [] },
      ];
    })
    .slice(0, mostNamed);
}

function firstOf({ acceptability }: Ranking, treatment: string): number {
  return acceptability[treatment]?.[0] ?? 0;
}

function plain(text: string): Block {
  return { kind: "text", text, sources: [] };
}
