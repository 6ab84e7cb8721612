import type { Problem, RankAnswer } from "../../portable/choice/index.ts";

/** A ranking as text: shares in 100 draws by rank, then what one would have to care about for each. */
export function describeRanking(answer: RankAnswer, problem: Problem): string {
  const { alternatives } = problem;
  const width = Math.max(...alternatives.map((id) => id.length), 11);
  const lines = [
    ...(problem.title === undefined ? [] : [problem.title, ""]),
    "How often each takes each rank, in 100 draws",
    row(
      "",
      width,
      alternatives.map((_, at) => String(at + 1)),
    ),
    ...alternatives.map((id) => row(id, width, (answer.acceptability[id] ?? []).map(inHundred))),
    "",
    "What one would weigh for it to come first (central weights), and how often it then does",
    row("", width, [...problem.criteria.map((criterion) => criterion.id), "confidence"]),
    ...alternatives.map((id) => centralRow(id, width, answer, problem)),
    "",
    `${answer.draws} draws, seed ${answer.seed}. Shares tell how often, not how good: see docs/methods/choosing.md.`,
  ];
  return `${lines.join("\n")}\n`;
}

function centralRow(id: string, width: number, answer: RankAnswer, problem: Problem): string {
  const weights = answer.centralWeights[id];
  const confidence = answer.confidence[id];
  if (weights == null || confidence == null)
    return `${id.padEnd(width)}  never comes first, so no weights speak for it`;
  const cells = problem.criteria.map((criterion) =>
    (weights[criterion.id] ?? 0).toFixed(2).padStart(criterion.id.length),
  );
  return row(id, width, [...cells, inHundred(confidence).padStart("confidence".length)]);
}

function row(name: string, width: number, cells: readonly string[]): string {
  return `${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(6)).join("  ")}`.trimEnd();
}

function inHundred(share: number): string {
  return (100 * share).toFixed(1);
}
