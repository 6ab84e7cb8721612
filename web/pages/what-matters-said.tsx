import { listed } from "../../portable/brief/index.ts";
import type { PersonProblem, Reply } from "../../portable/choice/index.ts";
import { criterionWords } from "./what-matters-problem.ts";
import { tradeOffWords } from "./what-matters-trade-off.tsx";

/** What the person has said so far, in the order in which they said it. */
export function Said({ replies, person }: { replies: readonly Reply[]; person: PersonProblem }) {
  if (replies.length === 0) return null;
  return (
    <section className="what-matters-said" aria-labelledby="what-matters-said">
      <h2 id="what-matters-said">What you said</h2>
      <ol>
        {replies.map((reply, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reply is known by its place in the list
          <li key={at}>{replyWords(reply, at, person)}</li>
        ))}
      </ol>
    </section>
  );
}

function replyWords(reply: Reply, at: number, person: PersonProblem): string {
  if (reply.kind === "pick") {
    if (reply.picked === null) return "You could not say what matters most of the others.";
    const what = listed(reply.picked.map(criterionWords));
    return at === 0 ? `Most of all: ${what}.` : `Next: ${what}.`;
  }
  const { part, whole } = tradeOffWords(reply, person);
  const words = (side: { phrase: string; step: string }) => `${side.phrase} (${side.step})`;
  switch (reply.chosen) {
    case "part":
      return `Rather ${words(part)} than ${words(whole)}.`;
    case "whole":
      return `Rather ${words(whole)} than ${words(part)}.`;
    case "same":
      return `About the same: ${words(part)}, and ${words(whole)}.`;
    case "cannot-say":
      return `You could not say: ${words(part)}, or ${words(whole)}.`;
  }
}
