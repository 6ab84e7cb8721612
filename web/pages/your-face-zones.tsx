import type { ZoneOnFace } from "../../portable/anatomy/index.ts";
import { cite } from "../../portable/brief/index.ts";
import { useEvidence } from "../evidence.ts";

/** The published danger zones of the treatment there, in words: what the dashed rings stand for. */
export function YourFaceZones({ zones }: { zones: readonly ZoneOnFace[] }) {
  const evidence = useEvidence();
  if (zones.length === 0) return null;
  return (
    <details>
      <summary>
        {zones.length === 1 ? "1 published danger zone" : `${zones.length} published danger zones`} for this
        treatment here
      </summary>
      <ul className="your-face-zones">
        {zones.map(({ zone }) => {
          const citation = evidence.source.has(zone.source) ? cite(zone.source, evidence) : null;
          return (
            <li key={zone.id}>
              <strong>{zone.zone}.</strong> {ended(zone.boundaries)} What can follow: {ended(zone.harm)} How
              deep: {ended(zone.depthOrPlane)} What the careful do: {ended(zone.saferTechnique)}
              {citation === null ? null : (
                <small>
                  {citation.link === null ? (
                    citation.text
                  ) : (
                    <a href={citation.link} rel="noreferrer">
                      {citation.text}
                    </a>
                  )}
                </small>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
