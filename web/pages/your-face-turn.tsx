import type { Turn } from "../scene/stage/face-stage.ts";
import { type Turning, turnedBy } from "../scene/turning.ts";

const step = 15;

const ways: { name: string; sign: string; by: Partial<Turn> }[] = [
  { name: "Turn to the left of the picture", sign: "←", by: { yaw: -step } },
  { name: "Turn to the right of the picture", sign: "→", by: { yaw: step } },
  { name: "Tip up", sign: "↑", by: { pitch: step } },
  { name: "Tip down", sign: "↓", by: { pitch: -step } },
];

/** Turning by buttons; dragging and the arrow keys do the same. */
export function YourFaceTurn({ turning }: { turning: Turning }) {
  return (
    <fieldset className="your-face-turn">
      <legend>Turn the face</legend>
      {ways.map(({ name, sign, by }) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-label={name}
          onClick={() => turning.set(turnedBy(turning.now(), by))}
        >
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
      <button type="button" className="button" onClick={() => turning.set({ yaw: 0, pitch: 0 })}>
        From the front
      </button>
      <p className="sans quiet">Or drag it, or use the arrow keys while it has the focus.</p>
    </fieldset>
  );
}
