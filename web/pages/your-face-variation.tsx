import { useEffect, useState } from "react";
import { fieldLegend } from "../scene/field-steps.ts";
import { DRAWN } from "../scene/reckoner.ts";

export type VariationMode = "one" | "many" | "field";

export interface Variation {
  mode: VariationMode;
  /** Which of the sampled people is drawn, from 0. */
  person: number;
  playing: boolean;
  /** Whether the device asks for stillness. */
  still: boolean;
  set(next: Partial<Pick<Variation, "mode" | "person" | "playing">>): void;
}

const millisecondsPerPerson = 1_100;

/** How many people are laid over each other. */
export const LAID_OVER = 24;

/** Which of the sampled people is seen; plays on by itself only where the device does not ask for stillness. */
export function useVariation(): Variation {
  const [still, setStill] = useState(() => matchMedia("(prefers-reduced-motion: reduce)").matches);
  const [state, setState] = useState<Pick<Variation, "mode" | "person" | "playing">>({
    mode: "many",
    person: 0,
    playing: false,
  });
  useEffect(() => {
    const asks = matchMedia("(prefers-reduced-motion: reduce)");
    const follow = (): void => setStill(asks.matches);
    asks.addEventListener("change", follow);
    return () => asks.removeEventListener("change", follow);
  }, []);
  const playing = state.playing && !still && state.mode === "one";
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(
      () => setState((before) => ({ ...before, person: (before.person + 1) % DRAWN })),
      millisecondsPerPerson,
    );
    return () => clearInterval(timer);
  }, [playing]);
  return { ...state, playing, still, set: (next) => setState((before) => ({ ...before, ...next })) };
}

const modes: { mode: VariationMode; name: string }[] = [
  { mode: "many", name: `${LAID_OVER} people laid over each other` },
  { mode: "one", name: "One person after another" },
  { mode: "field", name: "How likely at each place" },
];

/** How the differences between people are shown. */
export function YourFaceVariation({ variation }: { variation: Variation }) {
  const { mode, person, playing, still, set } = variation;
  const step = (by: number): void => set({ playing: false, person: (person + by + DRAWN) % DRAWN });
  return (
    <fieldset className="your-face-variation">
      <legend>How people differ</legend>
      {modes.map(({ mode: id, name }) => (
        <label key={id}>
          <input
            type="radio"
            name="variation"
            checked={mode === id}
            onChange={() => set({ mode: id, playing: id === "one" && !still })}
          />
          {name}
        </label>
      ))}
      {mode === "one" ? (
        <p className="your-face-people">
          <button type="button" className="button" aria-label="Person before" onClick={() => step(-1)}>
            <span aria-hidden="true">‹</span>
          </button>
          {still ? null : (
            <button type="button" className="button" onClick={() => set({ playing: !playing })}>
              {playing ? "Pause" : "Play"}
            </button>
          )}
          <button type="button" className="button" aria-label="Next person" onClick={() => step(1)}>
            <span aria-hidden="true">›</span>
          </button>
          <span className="sans" aria-live={playing ? "off" : "polite"}>
            Plausible person {person + 1} of {DRAWN}
          </span>
        </p>
      ) : null}
      {mode === "field" ? (
        <>
          <p className="sans">
            In how many people any of what is drawn runs within 3 mm of a place, at whatever depth. A line
            marks where one shade ends. For a single place in figures, touch it, or choose it from the list
            below.
          </p>
          <ul className="your-face-legend">
            {fieldLegend.map(({ words, tint }) => (
              <li key={words}>
                <span
                  className="field-swatch"
                  aria-hidden="true"
                  style={{
                    background: `color-mix(in srgb, var(--face-field) ${tint * 100}%, var(--face-clay))`,
                  }}
                />
                {words}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </fieldset>
  );
}
