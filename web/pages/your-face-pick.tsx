import { useId } from "react";
import type { Region } from "../../portable/evidence/index.ts";
import { regionName } from "../wording/region-names.ts";
import type { FaceOption } from "./your-face-options.ts";

interface YourFacePickProps {
  options: readonly FaceOption[];
  pair: readonly string[];
  pick(pair: string[]): void;
  compared: boolean;
  compare(compared: boolean): void;
  whereOf(treatment: string): Region | null;
  setWhere(treatment: string, region: Region | null): void;
}

const groups = [
  { name: "For what bothers you, without surgery", own: true, kind: "non-surgical" },
  { name: "For what bothers you, with surgery", own: true, kind: "surgical" },
  { name: "Others, without surgery", own: false, kind: "non-surgical" },
  { name: "Others, with surgery", own: false, kind: "surgical" },
] as const;

/** Which option is looked at, where on the face, and beside which other. */
export function YourFacePick({
  options,
  pair,
  pick,
  compared,
  compare,
  whereOf,
  setWhere,
}: YourFacePickProps) {
  const places = compared ? [0, 1] : [0];
  return (
    <fieldset className="your-face-pick no-print">
      <legend>What you look at</legend>
      {places.map((place) => (
        <OnePick
          key={place}
          label={compared ? (place === 0 ? "First" : "Second") : "Option"}
          options={options}
          chosen={pair[place] ?? ""}
          choose={(wanted) => {
            const before = pair[place] ?? "";
            const next = [...pair];
            next[place] = wanted;
            // The one chosen twice changes places with the one it replaces.
            const other = place === 0 ? 1 : 0;
            if (next[other] === wanted) next[other] = before;
            pick(next);
          }}
          where={whereOf(pair[place] ?? "")}
          setWhere={(region) => setWhere(pair[place] ?? "", region)}
        />
      ))}
      <label className="your-face-compare">
        <input type="checkbox" checked={compared} onChange={(event) => compare(event.target.checked)} />
        Set a second option beside it, on the same face
      </label>
    </fieldset>
  );
}

interface OnePickProps {
  label: string;
  options: readonly FaceOption[];
  chosen: string;
  choose(treatment: string): void;
  where: Region | null;
  setWhere(region: Region | null): void;
}

function OnePick({ label, options, chosen, choose, where, setWhere }: OnePickProps) {
  const id = useId();
  const regions = options.find(({ treatment }) => treatment === chosen)?.regions ?? [];
  return (
    <div className="your-face-one">
      <p>
        <label htmlFor={`${id}what`}>{label}</label>
        <select id={`${id}what`} value={chosen} onChange={(event) => choose(event.target.value)}>
          {chosen === "" ? <option value="">Choose one</option> : null}
          {groups.map(({ name, own, kind }) => {
            const here = options.filter((one) => one.own === own && one.kind === kind);
            return here.length === 0 ? null : (
              <optgroup key={name} label={name}>
                {here.map((option) => (
                  <option key={option.treatment} value={option.treatment}>
                    {option.name}
                    {option.verdict === null ? "" : ` (${option.verdict.toLowerCase()})`}
                    {option.placed
                      ? option.regions.length === 0
                        ? ": not in our atlas"
                        : ""
                      : ": nothing to draw"}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </p>
      {regions.length === 0 ? null : (
        <p>
          <label htmlFor={`${id}where`}>Where on the face</label>
          <select
            id={`${id}where`}
            value={where ?? ""}
            onChange={(event) => setWhere(regions.find((region) => region === event.target.value) ?? null)}
          >
            <option value="">Everywhere it may go</option>
            {regions.map((region) => (
              <option key={region} value={region}>
                {regionName(region)}
              </option>
            ))}
          </select>
        </p>
      )}
    </div>
  );
}
