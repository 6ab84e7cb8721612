import type { Face, HazardRow, PathOnFace, ZoneOnFace } from "../../portable/anatomy/index.ts";
import type { Region } from "../../portable/evidence/index.ts";
import type { People } from "../scene/people.ts";
import { type RemoteReckoner, useAnswer } from "../scene/use-reckoner.ts";
import type { FaceOption } from "./your-face-options.ts";

export type Looking = { reckoner: RemoteReckoner; face: Face | null } | null;

/** Everything the atlas answers of one option in one place; each part null while it is counted. */
export interface OptionAnswers {
  option: FaceOption;
  region: Region | null;
  people: People | null;
  paths: PathOnFace[] | null;
  zones: ZoneOnFace[] | null;
  /** Its rows are null where the atlas holds no path. */
  counted: { rows: HazardRow[] | null } | null;
}

/** Asks for one option; none where none is chosen. */
export function useOptionAnswers(
  looking: Looking,
  option: FaceOption | null,
  region: Region | null,
): OptionAnswers | null {
  const treatment = option?.treatment ?? "";
  const asked = `${treatment} ${region ?? ""}`;
  const wanted = option === null ? null : looking;
  const people = useAnswer(wanted, "people", (reckoner) => reckoner.people());
  const paths = useAnswer(wanted, asked, (reckoner) => reckoner.paths(treatment, region));
  const zones = useAnswer(wanted, asked, (reckoner) => reckoner.zones(treatment, region));
  const counted = useAnswer(wanted, asked, async (reckoner) => ({
    rows: await reckoner.hazard(treatment, region),
  }));
  return option === null ? null : { option, region, people, paths, zones, counted };
}
