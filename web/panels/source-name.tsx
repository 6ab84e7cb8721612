import { cite } from "../../portable/brief/index.ts";
import { useEvidence } from "../evidence.ts";

/** A source as it is cited, with a link where its address is one that may be linked to. */
export function SourceName({ id }: { id: string }) {
  const { text, link, seenIn } = cite(id, useEvidence());
  return (
    <>
      {link === null ? (
        <span>{text}</span>
      ) : (
        <a href={link} rel="noreferrer">
          {text}
        </a>
      )}
      {seenIn === null ? null : <span> ({seenIn})</span>}
    </>
  );
}
