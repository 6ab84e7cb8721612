import type { Difference, Face, FaceDifferences } from "../../portable/anatomy/index.ts";
import { useAtlas } from "../atlas.ts";
import { type RemoteReckoner, useAnswer } from "../scene/use-reckoner.ts";

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
            Every length here may easily be {perHundred(face.scaleError)} in 100 too long or too short, and
            sometimes {perHundred(2 * face.scaleError)} in 100.
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

const perHundred = (share: number): number => Math.max(1, Math.round(share * 100));

const cannotKnow = [
  "Which variant you have: where an artery ends, how many branches a nerve has.",
  "How deep things lie in you.",
  "Scars, earlier operations and filler, which move things.",
];

/** Each proportion beside the reference, in words, without a judgement: no face is the right one. */
function HowItDiffers({ found }: { found: FaceDifferences }) {
  return (
    <>
      <h3>How your face differs from the reference face</h3>
      <p>
        No face is the right one. A difference matters here only because what lies under the skin moves with
        it.
      </p>
      <ul>
        {found.differences.map((one) => (
          <Differs key={one.proportion} {...one} />
        ))}
      </ul>
    </>
  );
}

function Differs({ name, yours, reference, error, moves }: Difference) {
  const atlas = useAtlas();
  const apart = yours - reference;
  const clear = Math.abs(apart) > 2 * error && Math.abs(apart) >= 1;
  const moved = moves.slice(0, 3).map(({ structure, millimetres }) => {
    const called = atlas.structure.get(structure)?.name ?? structure;
    return `${called} by about ${Math.round(Math.abs(millimetres))} mm`;
  });
  return (
    <li>
      {name}: {Math.round(yours)} mm in your picture, {Math.round(reference)} mm in the reference.{" "}
      {clear
        ? moved.length === 0
          ? "Nothing in the atlas moves with it by a millimetre."
          : `What moves with it: ${moved.join(", ")}.`
        : "That is no more than the picture can tell."}
    </li>
  );
}
