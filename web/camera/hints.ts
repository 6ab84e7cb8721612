import type { SeenLandmarks } from "../../portable/anatomy/index.ts";
import { expressionOf } from "./expression.ts";
import type { Light } from "./light.ts";
import { headPose } from "./mesh-pose.ts";
import type { Picture } from "./picture.ts";

/** One thing that would make the picture better. Left and right are the person's own. */
export interface Hint {
  code: string;
  words: string;
}

/*
 * Where a hint begins. These are chosen, not published: far enough from the reference mesh and from a still face
 * that the hint is seldom wrong, near enough that what it names would be seen in the result. None refuses a picture.
 */
const mostTurned = 7;
const mostRaised = 12;
const mostLeaning = 8;
const mostGape = 0.2;
const widestMouth = 0.66;
const mostRaisedCorners = 0.03;
const highestBrow = 1.15;
const leastEyeGap = 0.14;
const leastIris = 10;
const mostOfView = 0.45;
const mostOfPhoto = 0.75;
const leastLight = 100;
const mostBurnt = 0.12;
const mostUneven = 1.7;
const leastSharpness = 0.12;

/** What to change for a better picture, the most telling first; empty when nothing is amiss. */
export function hintsFor(seen: SeenLandmarks, light: Light | null, from: Picture["from"]): Hint[] {
  return [...lightHints(light), ...distanceHints(seen, from), ...poseHints(seen), ...expressionHints(seen)];
}

function poseHints(seen: SeenLandmarks): Hint[] {
  const { turned, raised, leaning } = headPose(seen);
  const hints: Hint[] = [];
  const much = (degrees: number, most: number): string => (Math.abs(degrees) > 2 * most ? "" : " a little");
  if (Math.abs(turned) > mostTurned)
    hints.push(
      turned > 0
        ? { code: "turned-left", words: `Turn your head${much(turned, mostTurned)} to your right.` }
        : { code: "turned-right", words: `Turn your head${much(turned, mostTurned)} to your left.` },
    );
  if (Math.abs(raised) > mostRaised)
    hints.push(
      raised > 0
        ? { code: "chin-up", words: `Lower your chin${much(raised, mostRaised)}.` }
        : { code: "chin-down", words: `Raise your chin${much(raised, mostRaised)}.` },
    );
  if (Math.abs(leaning) > mostLeaning)
    hints.push({
      code: leaning > 0 ? "leaning-left" : "leaning-right",
      words: `Hold your head upright: it leans to your ${leaning > 0 ? "left" : "right"}.`,
    });
  return hints;
}

function expressionHints(seen: SeenLandmarks): Hint[] {
  const { gape, mouthWidth, cornersRaised, browHeight, eyeGap } = expressionOf(seen);
  const hints: Hint[] = [];
  const smiling = mouthWidth > widestMouth || cornersRaised > mostRaisedCorners;
  if (smiling)
    hints.push({ code: "smile", words: "Let your face rest: a smile moves the cheeks and the mouth." });
  else if (gape > mostGape) hints.push({ code: "mouth-open", words: "Close your mouth, lips at rest." });
  if (browHeight > highestBrow)
    hints.push({ code: "brows-raised", words: "If you are raising your eyebrows, let them rest." });
  if (eyeGap < leastEyeGap)
    hints.push({
      code: "eyes-closed",
      words:
        "Open your eyes as you do at rest: the size of your face is judged by the coloured ring of the eye.",
    });
  return hints;
}

function distanceHints({ points, width, height }: SeenLandmarks, from: Picture["from"]): Hint[] {
  const hints: Hint[] = [];
  const iris = Math.max(
    apart(points[469], points[471]), // right
    apart(points[474], points[476]), // left
  );
  if (iris < leastIris)
    hints.push({
      code: "small",
      words:
        "Your face is small in the picture. Come closer, or use a larger picture: sizes are then more certain.",
    });
  const share = apart(points[234], points[454]) / Math.min(width, height);
  const near = "from nearby a lens makes the nose large and the ears small.";
  if (from === "camera" && share > mostOfView)
    hints.push({ code: "too-near", words: `Move back, to about an arm's length: ${near}` });
  if (from === "photo" && share > mostOfPhoto)
    hints.push({
      code: "perhaps-too-near",
      words: `If this was taken from nearer than an arm's length, use one from further away: ${near}`,
    });
  const outside = points.some(([x = 0, y = 0]) => x < 0 || y < 0 || x > width || y > height);
  if (outside) hints.push({ code: "cut-off", words: "Bring your whole face into the picture." });
  return hints;
}

function lightHints(light: Light | null): Hint[] {
  if (light === null) return [];
  const hints: Hint[] = [];
  if (light.brightest < leastLight)
    hints.push({
      code: "dark",
      words: "There is little light on your face. Turn towards a window or a lamp.",
    });
  else if (light.burnt > mostBurnt)
    hints.push({ code: "bright", words: "Parts of your face are too bright to see. Use a softer light." });
  else if (light.uneven > mostUneven)
    hints.push({ code: "uneven", words: "One side of your face lies in shade. Face the light." });
  if (light.sharpness < leastSharpness)
    hints.push({ code: "blurred", words: "The picture is blurred. Hold still, and wipe the lens." });
  return hints;
}

function apart(a: readonly number[] = [0, 0], b: readonly number[] = [0, 0]): number {
  return Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));
}
