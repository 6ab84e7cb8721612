import "./your-face.css";
import { useEffect, useMemo, useState } from "react";
import { Link } from "react-router";
import { referenceFace, type SkinPlace } from "../../portable/anatomy/index.ts";
import { defaultPair } from "../../portable/brief/index.ts";
import type { Region } from "../../portable/evidence/index.ts";
import { useAtlas } from "../atlas.ts";
import { useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { contours, triangles } from "../panels/face/mesh.ts";
import { featuresOf } from "../scene/features.ts";
import { type LayerId, shownAtFirst } from "../scene/layers.ts";
import { overlaid } from "../scene/picture-overlay.ts";
import { skinSurface } from "../scene/skin-surface.ts";
import { createTurning } from "../scene/turning.ts";
import { useReckoner } from "../scene/use-reckoner.ts";
import { useCase } from "../store/use-case.ts";
import { useOwnFace } from "../store/use-own-face.ts";
import { useOptionsAnswer } from "./options-answer.ts";
import { useOptionAnswers } from "./your-face-answers.ts";
import { YourFaceDrawing } from "./your-face-drawing.tsx";
import { YourFaceLayers } from "./your-face-layers.tsx";
import { type FaceOption, faceOptions, firstPair, firstRegion } from "./your-face-options.ts";
import { YourFacePick } from "./your-face-pick.tsx";
import { YourFaceSure } from "./your-face-sure.tsx";
import { YourFaceTouch } from "./your-face-touch.tsx";
import { YourFaceTurn } from "./your-face-turn.tsx";
import { useVariation, YourFaceVariation } from "./your-face-variation.tsx";
import { YourFaceWhose } from "./your-face-whose.tsx";
import { YourFaceWords } from "./your-face-words.tsx";

export default function YourFace() {
  const atlas = useAtlas();
  const evidence = useEvidence();
  const answer = useOptionsAnswer();
  const { case: now, visit, face: kept } = useCase();
  const options = useMemo(() => faceOptions(answer, atlas, evidence), [answer, atlas, evidence]);

  const [picked, setPicked] = useState<string[] | null>(null);
  const [compared, setCompared] = useState(false);
  const [wheres, setWheres] = useState<Record<string, Region | null>>({});
  const [layers, setLayers] = useState<ReadonlySet<LayerId>>(new Set(shownAtFirst));
  const [nearOnly, setNearOnly] = useState(true);
  const [turning] = useState(createTurning);
  const [touched, setTouched] = useState<{ place: SkinPlace; name: string | null } | null>(null);
  const variation = useVariation();

  const preferred = now.concerns.flatMap(
    (concern) => visit.compared[concern] ?? defaultPair(answer, concern),
  );
  const pair = picked ?? firstPair(options, preferred);
  const ownFace = useOwnFace();
  const [useOwn, setUseOwn] = useState(ownFace !== null);
  const [picture, setPicture] = usePicture();
  const own = useOwn ? ownFace : null;
  const looking = useReckoner(own);
  const face = useMemo(() => own ?? referenceFace(atlas), [own, atlas]);
  const surface = useMemo(() => skinSurface(face.vertices, triangles, contours["face-oval"]), [face]);
  const features = useMemo(() => featuresOf(face), [face]);
  const landmarks = kept?.landmarks ?? null;
  const texture = useMemo(
    () =>
      own === null || picture === null || landmarks === null ? null : overlaid(picture, landmarks, atlas),
    [own, picture, landmarks, atlas],
  );
  const whereOf = (treatment: string): Region | null => {
    const option = options.find((one) => one.treatment === treatment);
    const chosen = wheres[treatment];
    return chosen !== undefined || option === undefined
      ? (chosen ?? null)
      : firstRegion(option, answer, evidence);
  };
  const optionAt = (place: number): FaceOption | null =>
    options.find(({ treatment }) => treatment === pair[place]) ?? null;
  const first = useOptionAnswers(looking, optionAt(0), whereOf(pair[0] ?? ""));
  const second = useOptionAnswers(looking, compared ? optionAt(1) : null, whereOf(pair[1] ?? ""));
  const views = [first, second].filter((one) => one !== null);
  const sideBySide = views.length > 1 ? "is-pair" : "";

  return (
    <Page
      className="your-face"
      title="Your face: what lies under the skin"
      lead="Nerves and vessels run a little differently in everyone. Here are many courses that are plausible, drawn on one face, and how often a treatment would come near them."
    >
      <p className="note harm">
        <strong>No plan should rest on this.</strong> It shows how people differ, not where something lies in
        you. It does not replace ultrasound, and it does not replace a surgeon's hands.
      </p>
      <YourFacePick
        options={options}
        pair={pair}
        pick={setPicked}
        compared={compared}
        compare={setCompared}
        whereOf={whereOf}
        setWhere={(treatment, region) => setWheres((before) => ({ ...before, [treatment]: region }))}
      />
      <YourFaceWhose
        own={ownFace}
        useOwn={useOwn && ownFace !== null}
        setUseOwn={setUseOwn}
        picture={picture}
        setPicture={setPicture}
        standing={first?.counted != null}
      />
      <div className={`your-face-plate ${sideBySide}`}>
        <div className={`your-face-views ${sideBySide}`}>
          {views.map((view) => (
            <YourFaceDrawing
              key={view.option.treatment}
              {...view}
              looking={looking}
              face={face}
              surface={surface}
              features={features}
              texture={texture}
              layers={layers}
              nearOnly={nearOnly}
              variation={variation}
              turning={turning}
              touched={touched?.place ?? null}
              onTouch={(place) => setTouched({ place, name: null })}
            />
          ))}
        </div>
        <div className="your-face-acts no-print">
          <YourFaceTurn turning={turning} />
          <YourFaceVariation variation={variation} />
          <YourFaceLayers layers={layers} show={setLayers} nearOnly={nearOnly} showNearOnly={setNearOnly} />
        </div>
      </div>
      <div className={`your-face-views ${sideBySide}`}>
        {views.map((view) => (
          <YourFaceWords key={view.option.treatment} {...view} own={own !== null} named={views.length > 1} />
        ))}
      </div>
      <YourFaceTouch
        looking={looking}
        face={face}
        surface={surface}
        touched={touched}
        touch={(place, name) => setTouched({ place, name })}
      />
      <YourFaceSure looking={looking} face={own} />
      <p className="actions">
        <Link className="button main" to="/your-brief">
          Your brief
        </Link>
        <Link className="button" to="/your-options">
          Back to your options
        </Link>
      </p>
    </Page>
  );
}

/** The picture that lies over the drawing, in memory only: let go when another takes its place and when the page is left. */
function usePicture(): [ImageBitmap | null, (picture: ImageBitmap | null) => void] {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  useEffect(() => () => picture?.close(), [picture]);
  return [picture, setPicture];
}
