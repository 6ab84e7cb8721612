import type { Face, FaceDifferences } from "../../portable/anatomy/index.ts";
import { useAtlas } from "../atlas.ts";
import { type RemoteReckoner, useAnswer } from "../scene/use-reckoner.ts";
import { differsWords } from "./your-face-differs.ts";

interface YourFaceSureProps {
  looking: { reckoner: RemoteReckoner; face: Face | null } | null;
  /** Null while the reference face is shown. */
  face: Face | null;
}

/** How sure all this is, and what it cannot know. */
export function YourFaceSure({ looking, face }: YourFaceSureProps) {
  const found = useAnswer(looking, "differences", (reckoner) => reckoner.differences());
  return (
    <section className="your-face-sure">
      <h2>How sure is this?</h2>
      <ul>
        <li>
          The people are made up, from published measurements of other people, mostly after death, often few.
          Where nothing was measured, textbooks stand in, and the table says so.
        </li>
        <li>
          “Within reach” counts 2 mm around a needle and 5 mm where a layer is opened. These are conventions,
          not measurements. Where a treatment goes is drawn as textbooks describe it; your practitioner may go
          elsewhere.
        </li>
        {face === null ? (
          <li>
            This is the reference face: a neutral face of no one. Its size is given in millimetres and taken
            as it is.
          </li>
        ) : (
          <li>
            The size of your face comes from the width of your irises, which differs from person to person.
            For 95 of 100 people the lengths here are right within about {Math.ceil(200 * face.scaleError)} in
            100: that much too long or too short they may be in you, and every chance here counts with it.
          </li>
        )}
      </ul>
      {found === null ? null : <HowItDiffers found={found} />}
      <h3>What no photograph can know</h3>
      <ul>
        {(found?.cannotTell ?? cannotKnow).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

const cannotKnow = [
  "Which variant you have: where an artery ends, how many branches a nerve has.",
  "How deep things lie in you.",
  "Scars, earlier operations and filler, which move things.",
];

/** Each proportion beside the reference, in words, without a judgement: no face is the right one. */
function HowItDiffers({ found }: { found: FaceDifferences }) {
  const atlas = useAtlas();
  return (
    <>
      <h3>How your face differs from the reference face</h3>
      <p>
        No face is the right one. A difference matters here only because what lies under the skin moves with
        it.
      </p>
      <ul>
        {found.differences.map((one) => (
          <li key={one.proportion}>{differsWords(one, atlas)}</li>
        ))}
      </ul>
    </>
  );
}
