import { whereWords } from "./face-seen.ts";
import type { OptionAnswers } from "./your-face-answers.ts";
import { PutInBrief } from "./your-face-brief.tsx";
import { YourFaceTable } from "./your-face-table.tsx";
import { YourFaceZones } from "./your-face-zones.tsx";

interface YourFaceWordsProps extends OptionAnswers {
  /** Whether it is seen on the person's own face. */
  own: boolean;
  /** Said above the words where two options stand side by side. */
  named: boolean;
}

/** What the drawing shows of one option, in words and as a table, and the way into the brief. */
export function YourFaceWords({ option, region, counted, zones, own, named }: YourFaceWordsProps) {
  const where = whereWords(region);
  return (
    <section className="your-face-words" aria-label={`${option.name}: in words`}>
      {named ? <h3>{option.name}</h3> : null}
      <YourFaceTable option={option} where={where} counted={counted} />
      <YourFaceZones zones={zones ?? []} />
      {counted?.rows === null ? null : (
        <PutInBrief treatment={option.treatment} name={option.name} region={region} own={own} />
      )}
    </section>
  );
}
