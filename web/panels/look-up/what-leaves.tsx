import type { Asked } from "./request.ts";

/** What a search would send, said before it is sent, word for word. */
export function WhatLeaves({ asked }: { asked: Asked }) {
  return (
    <div className="note what-leaves">
      <p>
        <strong>What leaves your device when you press Search:</strong>{" "}
        {asked.ok ? `${asked.words.join(", ")}.` : "only the name, number or place you type here."} Nothing
        else: not what bothers you, not the treatment, no answer of yours. It goes to the service that this
        page came from, and the log there holds no names.
      </p>
      {asked.ok ? (
        <details>
          <summary>Show the exact text</summary>
          <code>{asked.body}</code>
        </details>
      ) : null}
    </div>
  );
}
