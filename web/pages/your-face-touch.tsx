import { useId, useMemo } from "react";
import { type Face, peopleOf, type SkinPlace } from "../../portable/anatomy/index.ts";
import { treatmentName } from "../../portable/brief/index.ts";
import { useAtlas } from "../atlas.ts";
import { useEvidence } from "../evidence.ts";
import { namedPlaces } from "../scene/named-places.ts";
import type { AtPlace } from "../scene/reckoner.ts";
import type { SkinSurface } from "../scene/skin-surface.ts";
import { type RemoteReckoner, useAnswer } from "../scene/use-reckoner.ts";

interface YourFaceTouchProps {
  looking: { reckoner: RemoteReckoner; face: Face | null } | null;
  face: Face;
  surface: SkinSurface;
  touched: { place: SkinPlace; name: string | null } | null;
  touch(place: SkinPlace, name: string): void;
}

/** Touch a place, or choose it from a list: what lies there, how deep, how likely, and which treatments go near. */
export function YourFaceTouch({ looking, face, surface, touched, touch }: YourFaceTouchProps) {
  const atlas = useAtlas();
  const id = useId();
  const groups = useMemo(() => namedPlaces(atlas, face, surface), [atlas, face, surface]);
  const all = groups.flatMap(({ places }) => places);
  const asked = touched?.place.place.map((value) => value.toFixed(2)).join(" ") ?? "";
  const found = useAnswer(looking, `at ${asked}`, (reckoner) =>
    touched === null ? Promise.resolve(null) : reckoner.at(touched.place),
  );
  return (
    <section className="your-face-touch" aria-labelledby={id}>
      <h2 id={id}>Touch a place</h2>
      <p>
        Touch the face, or choose a place from the list: what lies straight under it, how deep, in how many
        people, and which treatments go near.
      </p>
      <p className="no-print">
        <label htmlFor={`${id}place`}>Place</label>
        <select
          id={`${id}place`}
          value={touched?.name ?? ""}
          onChange={(event) => {
            const chosen = all.find(({ name }) => name === event.target.value);
            if (chosen !== undefined) touch(chosen.place, chosen.name);
          }}
        >
          <option value="">{touched === null ? "Choose a place" : "The place you touched"}</option>
          {groups.map(({ group, places }) => (
            <optgroup key={group} label={group}>
              {places.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      <div aria-live="polite">
        {touched === null ? null : found === null ? (
          <p className="quiet sans">Looking …</p>
        ) : (
          <Found found={found} name={touched.name ?? "The place you touched"} />
        )}
      </div>
    </section>
  );
}

const least = 0.02;

function Found({ found, name }: { found: AtPlace; name: string }) {
  const evidence = useEvidence();
  const lies = found.lies.filter(({ chance }) => chance >= least);
  return (
    <div className="your-face-found">
      <div>
        <h3>{name}: what lies under it</h3>
        {lies.length === 0 ? (
          <p>
            Of what the atlas holds, nothing lies within 5 mm of here in 2 in 100 people or more. The atlas
            does not hold everything: small vessels and nerves are everywhere.
          </p>
        ) : (
          <ul>
            {lies.map((one) => (
              <li key={`${one.structure} ${one.side}`}>
                <strong>{one.name}</strong>: within {one.within} mm in {peopleOf(one.chance)};{" "}
                {depthWords(one.depthMm)}
                {one.plane === null ? "" : `, in the layer “${one.plane}”`}.{" "}
                <small>
                  {one.basis === "measured" ? "From published measurements." : "From textbooks: less sure."}
                </small>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3>What goes near it</h3>
        {found.near.length === 0 ? (
          <p>
            No treatment in our atlas has a path within 10 mm. The atlas does not hold every treatment, nor
            every way of doing one.
          </p>
        ) : (
          <ul>
            {found.near.map(({ path, distanceMm }) => (
              <li key={path.treatment}>
                <strong>{treatmentName(path.treatment, evidence)}</strong>: {path.name}, about{" "}
                {Math.max(1, Math.round(distanceMm))} mm away, {path.depthMm} mm deep.
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** Most people first, then how far it spreads; below a millimetre a figure would promise too much. */
function depthWords({ low, middle, high }: AtPlace["lies"][number]["depthMm"]): string {
  const mm = (value: number): string => (value < 1 ? "less than 1" : String(Math.round(value)));
  return `about ${mm(middle)} mm deep, in most people ${mm(low)} to ${mm(high)} mm`;
}
