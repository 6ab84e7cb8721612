import { use } from "react";
import { useEvidence } from "../evidence.ts";
import { OpenSources, type SourcesAsked } from "./sources-asked.ts";

/** Opens what a figure rests on; nothing where there is nothing to open. */
export function SourcesButton({ asked }: { asked: SourcesAsked }) {
  const evidence = useEvidence();
  const open = use(OpenSources);
  const fromFindings = asked.findings.map((id) => evidence.finding.get(id)?.source);
  const count = new Set([...fromFindings, ...asked.sources]).size;
  const searched = asked.searched ?? null;
  if (count === 0 && asked.leftOut.length === 0 && searched === null) return null;
  const name =
    count === 0
      ? searched === null
        ? "What was left out"
        : "How we looked"
      : count === 1
        ? "Source"
        : `${count} sources`;
  return (
    <button type="button" className="plain-button sources-button" onClick={() => open(asked)}>
      {name}
      <span className="only-read-aloud"> of {asked.about}</span>
    </button>
  );
}
