import { whyNotKnown } from "../../portable/anatomy/index.ts";
import type { Region } from "../../portable/evidence/index.ts";
import { useAtlas } from "../atlas.ts";
import { regionName } from "../wording/region-names.ts";

/** Why nothing is counted of this treatment here, and what to do: never read as “nothing lies there”. */
export function YourFaceNoPath({ treatment, region }: { treatment: string; region: Region | null }) {
  const atlas = useAtlas();
  const { kind, plain, regions } = whyNotKnown(atlas, treatment, region ?? undefined);
  if (kind === "no-fixed-place")
    return (
      <p className="note">
        <strong>Nothing to draw.</strong> {plain} What else it can do stands under your options.
      </p>
    );
  if (kind === "at-the-mark")
    return (
      <p className="note">
        <strong>Where is your mark?</strong> {plain} Choose it above, under “Where on the face”.
      </p>
    );
  const elsewhere = regions.map((one) => regionName(one).toLowerCase()).join(", ");
  return (
    <p className="note harm">
      <strong>Not known.</strong> {plain} Ask the one who would do it what lies there.
      {elsewhere === "" ? "" : ` What our atlas holds of it: ${elsewhere}.`}
    </p>
  );
}
