import "./face-scene.css";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useCallback, useId, useRef } from "react";
import type { SkinPlace } from "../../portable/anatomy/index.ts";
import { type FaceLabel, placeLabels } from "./face-labels.ts";
import type { FaceStage, Shown, Turn } from "./stage/face-stage.ts";
import { type Turning, turnedBy } from "./turning.ts";
import { useStage } from "./use-stage.ts";

interface FaceSceneProps {
  /** What the drawing is, in a few words; the text beside it says what it shows. */
  name: string;
  /** Null while it is being counted. */
  shown: Shown | null;
  turning: Turning;
  onTouch(place: SkinPlace): void;
  labels: readonly FaceLabel[];
  /** Drawn in its place where the browser draws nothing in space. */
  still: ReactNode;
}

const degreesPerPixel = 0.45;
const degreesPerKey = 6;
/** A finger that moves less than this has touched, not turned; pixels. */
const touchSlack = 5;

const keys: Record<string, Partial<Turn>> = {
  ArrowLeft: { yaw: -degreesPerKey },
  ArrowRight: { yaw: degreesPerKey },
  ArrowUp: { pitch: degreesPerKey },
  ArrowDown: { pitch: -degreesPerKey },
};

/** A face that is turned by dragging or by the arrow keys, and touched to ask what lies there. */
export function FaceScene({ name, shown, turning, onTouch, labels, still }: FaceSceneProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const dragged = useRef<{ x: number; y: number; turn: Turn; far: boolean } | null>(null);
  const help = useId();

  const latest = useRef(labels);
  latest.current = labels;
  const drawn = useCallback((stage: FaceStage) => {
    if (overlay.current !== null) placeLabels(overlay.current, latest.current, stage);
  }, []);
  const { stage, state } = useStage(canvas, shown, turning, drawn);

  function press(event: PointerEvent): void {
    dragged.current = { x: event.clientX, y: event.clientY, turn: turning.now(), far: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  }
  function drag(event: PointerEvent): void {
    const from = dragged.current;
    if (from === null) return;
    const [across, down] = [event.clientX - from.x, event.clientY - from.y];
    from.far ||= Math.hypot(across, down) > touchSlack;
    if (from.far)
      turning.set(turnedBy(from.turn, { yaw: across * degreesPerPixel, pitch: -down * degreesPerPixel }));
  }
  function release(event: PointerEvent): void {
    const from = dragged.current;
    dragged.current = null;
    if (from === null || from.far) return;
    const box = event.currentTarget.getBoundingClientRect();
    const place = stage.current?.pick(event.clientX - box.left, event.clientY - box.top) ?? null;
    if (place !== null) onTouch(place);
  }
  function typed(event: KeyboardEvent): void {
    if (event.key === "Home") turning.set({ yaw: 0, pitch: 0 });
    else if (keys[event.key] !== undefined) turning.set(turnedBy(turning.now(), keys[event.key] ?? {}));
    else return;
    event.preventDefault();
  }

  return (
    <div className={`face-scene is-${state}`}>
      {state === "none" ? (
        still
      ) : (
        <>
          <div
            className="face-scene-space"
            role="application"
            aria-roledescription="face that can be turned"
            aria-label={name}
            aria-describedby={help}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys turn it
            tabIndex={0}
            onPointerDown={press}
            onPointerMove={drag}
            onPointerUp={release}
            onPointerCancel={() => {
              dragged.current = null;
            }}
            onKeyDown={typed}
          >
            <canvas ref={canvas} />
            <div ref={overlay} className="face-scene-labels" aria-hidden="true" />
            {state === "waiting" ? <p className="face-scene-waiting quiet sans">Drawing …</p> : null}
          </div>
          <p id={help} className="only-read-aloud">
            The arrow keys turn it, Home faces it forward. All it shows is also in the text and the table
            below.
          </p>
        </>
      )}
    </div>
  );
}
