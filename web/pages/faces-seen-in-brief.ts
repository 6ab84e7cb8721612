import { useMemo } from "react";
import { referenceFace } from "../../portable/anatomy/index.ts";
import type { FaceSeen } from "../../portable/brief/index.ts";
import { useAtlas } from "../atlas.ts";
import { useEvidence } from "../evidence.ts";
import { useAnswer, useReckoner } from "../scene/use-reckoner.ts";
import { useCase } from "../store/use-case.ts";
import { useOwnFace } from "../store/use-own-face.ts";
import { faceSeen } from "./face-seen.ts";

const nothing: FaceSeen[] = [];

/** What the person put into the brief on *your face*, drawn anew; null while it is being drawn. */
export function useFacesSeen(): FaceSeen[] | null {
  const atlas = useAtlas();
  const evidence = useEvidence();
  const { seenOnFace } = useCase().visit;
  const ownFace = useOwnFace();
  const anyOwn = seenOnFace.some(({ own }) => own);
  const own = anyOwn ? ownFace : null;
  const wanted = seenOnFace.length > 0;
  const looking = useReckoner(own, wanted);
  const face = useMemo(() => own ?? referenceFace(atlas), [own, atlas]);
  const question = JSON.stringify(seenOnFace);
  const answer = useAnswer(looking, question, (reckoner) =>
    Promise.all(seenOnFace.map((one) => faceSeen(one, reckoner, face, own !== null, { evidence, atlas }))),
  );
  return wanted ? answer : nothing;
}
