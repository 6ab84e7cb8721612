import { useMemo } from "react";
import type { Face, SkinPlace } from "../../portable/anatomy/index.ts";
import { OddsPicture } from "../panels/odds-picture.tsx";
import { FaceScene } from "../scene/face-scene.tsx";
import type { FaceFeatures } from "../scene/features.ts";
import { fieldOn, placesOf } from "../scene/field-on-surface.ts";
import type { LayerId } from "../scene/layers.ts";
import type { DrawnCourse } from "../scene/people.ts";
import type { PictureOverlay } from "../scene/picture-overlay.ts";
import { platedFace } from "../scene/plate.ts";
import type { SkinSurface } from "../scene/skin-surface.ts";
import type { Shown } from "../scene/stage/face-stage.ts";
import { strandsOf } from "../scene/strands.ts";
import type { Turning } from "../scene/turning.ts";
import { useAnswer } from "../scene/use-reckoner.ts";
import { whereWords } from "./face-seen.ts";
import type { Looking, OptionAnswers } from "./your-face-answers.ts";
import { labelsFor } from "./your-face-labels.ts";
import { YourFaceNoPath } from "./your-face-no-path.tsx";
import { shownOf } from "./your-face-shown.ts";
import { LAID_OVER, type Variation } from "./your-face-variation.tsx";

interface YourFaceDrawingProps extends OptionAnswers {
  looking: Looking;
  face: Face;
  surface: SkinSurface;
  features: FaceFeatures;
  texture: PictureOverlay | null;
  layers: ReadonlySet<LayerId>;
  nearOnly: boolean;
  variation: Variation;
  turning: Turning;
  touched: SkinPlace | null;
  onTouch(place: SkinPlace): void;
}

const laidOver = Array.from({ length: LAID_OVER }, (_, person) => person);
const none: never[] = [];

/** One option on the face: the drawing that turns. */
export function YourFaceDrawing(props: YourFaceDrawingProps) {
  const { option, region, people, paths, zones, counted, looking } = props;
  const { face, surface, features, texture, layers, nearOnly, variation, touched } = props;
  const isShown = useMemo(
    () => shownOf(counted?.rows ?? null, people?.courses ?? none, layers, nearOnly),
    [counted, people, layers, nearOnly],
  );
  const { field, counting } = useField(
    looking,
    surface,
    variation.mode === "field",
    people?.courses ?? none,
    isShown,
  );
  const many = variation.mode === "many";
  const strands = useMemo(() => {
    if (people === null || variation.mode === "field") return none;
    return strandsOf(people, many ? laidOver : [variation.person], isShown);
  }, [people, many, variation.mode, variation.person, isShown]);
  const labels = useMemo(() => labelsFor(strands, counted?.rows ?? none), [strands, counted]);

  const shown = useMemo(
    (): Shown => ({
      surface,
      features,
      texture,
      strands,
      many,
      paths: layers.has("paths") ? (paths ?? none) : none,
      zones: layers.has("zones") ? (zones ?? none) : none,
      field,
      touched,
    }),
    [surface, features, texture, strands, many, paths, zones, field, touched, layers],
  );

  const where = whereWords(region);
  return (
    <section className="your-face-view" aria-label={option.name}>
      <h2>
        {option.name}
        <small>
          {[
            ...(option.regions.length === 0 ? [] : [where]),
            ...(option.verdict === null ? [] : [`For you: ${option.verdict.toLowerCase()}`]),
          ].join(". ")}
        </small>
      </h2>
      {counted?.rows === null ? <YourFaceNoPath treatment={option.treatment} region={region} /> : null}
      <FaceScene
        name={`A face with what lies in the way of: ${option.name}`}
        shown={shown}
        turning={props.turning}
        onTouch={props.onTouch}
        labels={labels}
        still={
          <StillFace
            {...{ face, shown, labels }}
            name={`What lies in the way of: ${option.name}, ${where}`}
          />
        }
      />
      {counting ? (
        <p className="sans quiet" role="status">
          Counting over the whole face …
        </p>
      ) : null}
      {labels.length === 0 ? null : (
        <ol className="face-numbers" aria-hidden="true">
          {labels.map(({ name, note, layer }) => (
            <li key={name} className={`is-${layer}`}>
              {name} <small>{note}</small>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The share of people at each vertex of the surface; null while it is counted, and where nothing is. */
function useField(
  looking: Looking,
  surface: SkinSurface,
  wanted: boolean,
  courses: readonly DrawnCourse[],
  isShown: (course: DrawnCourse) => boolean,
): { field: Float32Array | null; counting: boolean } {
  const structures = useMemo(
    () => (wanted ? [...new Set(courses.filter(isShown).map(({ structure }) => structure))] : []),
    [wanted, courses, isShown],
  );
  const coarse = useAnswer(looking, structures.join(" "), (reckoner) =>
    structures.length === 0 ? Promise.resolve(null) : reckoner.field(structures, placesOf(surface)),
  );
  const field = useMemo(
    () => (coarse === null || !wanted ? null : fieldOn(surface, coarse)),
    [coarse, wanted, surface],
  );
  return { field, counting: structures.length > 0 && field === null };
}

function StillFace({
  face,
  shown,
  labels,
  name,
}: {
  face: Face;
  shown: Shown;
  labels: ReturnType<typeof labelsFor>;
  name: string;
}) {
  const { strands, paths, zones } = shown;
  const drawing = useMemo(
    () =>
      platedFace({
        face,
        strands,
        paths,
        zones,
        labels,
        title: name,
        description: "Everything it shows is in the table below.",
      }),
    [face, strands, paths, zones, labels, name],
  );
  return (
    <>
      <OddsPicture drawing={drawing} />
      <p className="sans quiet">
        Your browser cannot draw the face in space here, so this is a still drawing from the front. The table
        and the words say the same.
      </p>
    </>
  );
}
