import {
  AmbientLight,
  DirectionalLight,
  Group,
  HemisphereLight,
  PerspectiveCamera,
  Raycaster,
  Scene,
  Vector2,
  Vector3,
  WebGLRenderer,
} from "three";
import type { PathOnFace, SkinPlace, Vector, ZoneOnFace } from "../../../portable/anatomy/index.ts";
import type { FaceFeatures } from "../features.ts";
import type { LayerId } from "../layers.ts";
import { pathLines, zoneRings } from "../path-lines.ts";
import type { PictureOverlay } from "../picture-overlay.ts";
import type { SkinSurface } from "../skin-surface.ts";
import { smoothLine } from "../smooth-line.ts";
import { ringAround, type Strands } from "../strands.ts";
import type { StageColours } from "./colours.ts";
import { empty, type LineLook, linesOfLook } from "./line-group.ts";
import { createPace, type Picture, pictureLayers } from "./picture-pace.ts";
import { createSkinMesh } from "./skin-mesh.ts";

/** Degrees that the face is turned to its left, and raised. */
export interface Turn {
  yaw: number;
  pitch: number;
}

/** Everything that is drawn; what changes is handed over again. */
export interface Shown {
  surface: SkinSurface;
  features: FaceFeatures;
  /** The person's picture over the skin, where they wish it. */
  texture: PictureOverlay | null;
  strands: readonly Strands[];
  /** Several people laid over each other: thin, pale lines. */
  many: boolean;
  paths: readonly PathOnFace[];
  zones: readonly ZoneOnFace[];
  field: Float32Array | null;
  touched: SkinPlace | null;
}

/** A face in space on a canvas. It draws only when something changed. */
export interface FaceStage {
  show(next: Shown): void;
  colour(next: StageColours): void;
  turn(next: Turn): void;
  /** The place on the skin under a point of the canvas, in pixels; null beside the face and on its guessed rim. */
  pick(x: number, y: number): SkinPlace | null;
  /** Where a place is seen, in pixels of the canvas, and whether the face hides it. */
  project(place: Vector): { x: number; y: number; hidden: boolean };
  resize(width: number, height: number): void;
  /** Called after every drawing. */
  drawn: (() => void) | null;
  dispose(): void;
}

/** As far as the eye stands that draws the still face. */
const viewingDistanceMm = 620;
/** What must be seen, about the point the face turns about. */
const pivot: Vector = [0, -38, -28];
const heightMm = 226;
const widthMm = 186;

const mostQuickPixels = 200_000;

/** Pixels of the picture for each of the page, along a side. The fine one has up to four for each pixel that is seen, which smooths its edges. */
function pixelRatio(picture: Picture, { clientWidth, clientHeight }: HTMLCanvasElement): number {
  const { devicePixelRatio } = window;
  return picture === "fine"
    ? Math.min(2 * devicePixelRatio, Math.max(3, devicePixelRatio))
    : Math.min(devicePixelRatio, Math.sqrt(mostQuickPixels / Math.max(1, clientWidth * clientHeight)));
}

const dashes: Partial<Record<LayerId, readonly [number, number]>> = {
  veins: [4.2, 1.5],
  nerves: [1.9, 1.1],
  others: [3, 1.2],
};

/** Throws when the browser has no WebGL, or will not give one. */
export function createFaceStage(canvas: HTMLCanvasElement): FaceStage {
  const renderer = new WebGLRenderer({ canvas, alpha: true, powerPreference: "low-power" });
  const scene = new Scene();
  const camera = new PerspectiveCamera(20, 1, 250, 1200);
  camera.position.set(0, 0, viewingDistanceMm);
  const turned = new Group();
  const head = new Group();
  head.position.set(-pivot[0], -pivot[1], -pivot[2]);
  turned.add(head);
  scene.add(turned);
  const key = new DirectionalLight("#fff", 1.75);
  key.position.set(-180, 260, 420);
  const fill = new DirectionalLight("#fff", 0.5);
  fill.position.set(320, -20, 260);
  scene.add(new AmbientLight("#fff", 0.55), new HemisphereLight("#fff", "#b9ada0", 0.75), key, fill);

  const skin = createSkinMesh();
  const features = new Group();
  const strands = new Group();
  const marks = new Group();
  head.add(skin.mesh, features, strands, marks);

  const pace = createPace(renderer.getContext() as WebGL2RenderingContext, () => {
    if (last !== "fine") invalidate();
  });
  let last: Picture = "fine";
  let shown: Shown | null = null;
  let colours: StageColours | null = null;
  let asked = 0;
  const rays = new Raycaster();

  const stage: FaceStage = {
    drawn: null,
    show(next) {
      const before = shown;
      shown = next;
      if (before?.surface !== next.surface) skin.surface(next.surface);
      if (before?.surface !== next.surface || before.texture !== next.texture) skin.picture(next.texture);
      if (before?.surface !== next.surface || before.field !== next.field) skin.field(next.field);
      if (before?.features !== next.features) drawFeatures();
      if (before?.strands !== next.strands || before.many !== next.many) drawStrands();
      if (before?.paths !== next.paths || before.zones !== next.zones || before.touched !== next.touched)
        drawMarks();
      invalidate();
    },
    colour(next) {
      colours = next;
      skin.colour(next);
      drawFeatures();
      drawStrands();
      drawMarks();
      invalidate();
    },
    turn({ yaw, pitch }) {
      turned.rotation.set((-pitch * Math.PI) / 180, (yaw * Math.PI) / 180, 0, "XYZ");
      pace.turned();
      invalidate();
    },
    pick(x, y) {
      if (shown === null) return null;
      const { clientWidth, clientHeight } = canvas;
      scene.updateMatrixWorld();
      rays.setFromCamera(new Vector2((2 * x) / clientWidth - 1, 1 - (2 * y) / clientHeight), camera);
      const [hit] = rays.intersectObject(skin.mesh, false);
      if (hit?.face == null) return null;
      const firm = shown.surface.firmness;
      if (Math.min(firm[hit.face.a] ?? 0, firm[hit.face.b] ?? 0, firm[hit.face.c] ?? 0) < 0.99) return null;
      const at = skin.mesh.worldToLocal(hit.point.clone());
      const { x: nx, y: ny, z: nz } = hit.face.normal;
      return { place: [at.x, at.y, at.z], normal: [nx, ny, nz] };
    },
    project(place) {
      scene.updateMatrixWorld();
      const at = head.localToWorld(new Vector3(...place));
      const seen = at.clone().project(camera);
      return {
        x: ((seen.x + 1) / 2) * canvas.clientWidth,
        y: ((1 - seen.y) / 2) * canvas.clientHeight,
        hidden: shown !== null && looksAway(place, at, shown.surface),
      };
    },
    resize(width, height) {
      renderer.setSize(width, height, false);
      camera.aspect = width / height;
      const tall = Math.max(heightMm, widthMm / camera.aspect);
      camera.fov = (2 * Math.atan(tall / 2 / viewingDistanceMm) * 180) / Math.PI;
      camera.updateProjectionMatrix();
      invalidate();
    },
    dispose() {
      cancelAnimationFrame(asked);
      pace.dispose();
      for (const group of [features, strands, marks]) empty(group);
      skin.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };

  const nearest = new WeakMap<Vector, { surface: SkinSurface; vertex: number }>();
  /** Whether the skin over a place looks away from the eye: quicker than asking what lies before it, at every turn. */
  function looksAway(place: Vector, at: Vector3, surface: SkinSurface): boolean {
    let kept = nearest.get(place);
    if (kept?.surface !== surface) {
      kept = { surface, vertex: nearestVertex(surface.positions, place) };
      nearest.set(place, kept);
    }
    const normal = new Vector3()
      .fromArray(surface.normals, kept.vertex * 3)
      .applyQuaternion(turned.quaternion);
    return normal.dot(camera.position.clone().sub(at)) < 0;
  }

  function invalidate(): void {
    if (asked !== 0) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      if (shown === null || colours === null) return;
      draw(pace.picture());
      stage.drawn?.();
    });
  }

  function draw(picture: Picture): void {
    last = picture;
    camera.layers.set(0);
    camera.layers.enable(pictureLayers[picture]);
    const ratio = pixelRatio(picture, canvas);
    if (renderer.getPixelRatio() !== ratio) renderer.setPixelRatio(ratio);
    const start = performance.now();
    renderer.render(scene, camera);
    if (picture === "fine") pace.asked(start);
    canvas.dataset.picture = picture;
  }

  function drawFeatures(): void {
    empty(features);
    if (shown === null || colours === null) return;
    const { firm, light, brows, irises } = shown.features;
    const look = (colour: string, width: number, opacity: number): LineLook => ({
      colour,
      width,
      unit: "mm",
      opacity,
      through: 3.5,
      order: 1,
    });
    const smooth = (lines: Vector[][]): Vector[][] => lines.map((line) => smoothLine(line, 4));
    features.add(
      linesOfLook(smooth(light), look(colours.quiet, 0.45, 0.7)),
      linesOfLook(smooth(irises), look(colours.ink, 0.45, 0.75)),
      linesOfLook(smooth(brows), look(colours.quiet, 0.5, 0.8)),
      linesOfLook(smooth(firm), look(colours.ink, 0.75, 0.85)),
    );
  }

  function drawStrands(): void {
    empty(strands);
    if (shown === null || colours === null) return;
    const { many } = shown;
    const looks = Object.groupBy(shown.strands, ({ layer, widthMm }) => `${layer} ${many ? "" : widthMm}`);
    for (const alike of Object.values(looks)) {
      const [first] = alike ?? [];
      if (alike === undefined || first === undefined) continue;
      const { layer, widthMm } = first;
      const fine = layer === "muscles" || layer === "others";
      const dash = many ? undefined : dashes[layer];
      strands.add(
        linesOfLook(
          alike.flatMap(({ lines }) => lines),
          {
            colour: colours[layer],
            // Lines of so many pixels take the processor far less than lines of so many millimetres.
            width: many ? 1.3 : widthMm,
            unit: many ? "px" : "mm",
            opacity: many ? 0.42 : fine ? 0.85 : 1,
            ...(dash === undefined ? {} : { dash }),
            through: 24,
            order: fine ? 2 : 3,
          },
        ),
      );
    }
  }

  function drawMarks(): void {
    empty(marks);
    if (shown === null || colours === null) return;
    const { rings, lines } = pathLines(shown.paths);
    const look = (colour: string, width: number, order: number): LineLook => ({
      colour,
      width,
      unit: "mm",
      opacity: 1,
      through: 30,
      order,
    });
    if (shown.zones.length > 0)
      marks.add(
        linesOfLook(zoneRings(shown.zones), { ...look(colours.zones, 0.8, 4), dash: [2.4, 1.6], through: 9 }),
      );
    if (rings.length + lines.length > 0)
      marks.add(
        linesOfLook([...lines, ...rings], look(colours.paper, 2.6, 5)),
        linesOfLook([...lines, ...rings], { ...look(colours.paths, 1.2, 6), through: 36 }),
      );
    if (shown.touched !== null) {
      const { place, normal } = shown.touched;
      const ring = (radius: number): Vector[] => ringAround(place, radius, normal);
      marks.add(
        linesOfLook([ring(5)], look(colours.paper, 1.8, 7)),
        linesOfLook([ring(5), ring(0.6)], { ...look(colours.touched, 0.9, 8), through: 36 }),
      );
    }
  }

  return stage;
}

function nearestVertex(positions: Float32Array, [x, y, z]: Vector): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let vertex = 0; vertex * 3 < positions.length; vertex++) {
    const apart = Math.hypot(
      (positions[vertex * 3] ?? 0) - x,
      (positions[vertex * 3 + 1] ?? 0) - y,
      (positions[vertex * 3 + 2] ?? 0) - z,
    );
    if (apart < least) {
      least = apart;
      nearest = vertex;
    }
  }
  return nearest;
}
