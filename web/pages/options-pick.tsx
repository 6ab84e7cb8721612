import { useId } from "react";
import { treatmentName, verdictHeading } from "../../portable/brief/index.ts";
import type { Option, OptionsAnswer } from "../../portable/options/index.ts";
import { useEvidence } from "../evidence.ts";

interface OptionsPickProps {
  answer: OptionsAnswer;
  concern: string;
  pair: readonly string[];
  choose(pair: string[]): void;
}

const SIDES = [
  { kind: "non-surgical", label: "Without surgery" },
  { kind: "surgical", label: "With surgery" },
] as const;

/** Which two options stand beside waiting: every option of the concern, closed ones too, with what speaks against it. */
export function OptionsPick({ answer, concern, pair, choose }: OptionsPickProps) {
  const evidence = useEvidence();
  const id = useId();
  const all = answer.options.filter(
    (option) => option.treatment !== "no-treatment" && option.concerns.includes(concern),
  );
  const label = (option: Option): string => {
    const name = treatmentName(option.treatment, evidence);
    return option.verdict === "open" ? name : `${name} (${verdictHeading(option.verdict).toLowerCase()})`;
  };
  if (all.length < 2) return null;
  return (
    <fieldset className="options-pick">
      <legend>Set side by side</legend>
      {pair.map((chosen, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the table, not the option that stands there
        <p key={place}>
          <label htmlFor={`${id}${place}`}>{place === 0 ? "First" : "Second"}</label>
          <select
            id={`${id}${place}`}
            value={chosen}
            onChange={(event) => {
              const wanted = event.target.value;
              // The one chosen twice changes places with the one it replaces.
              choose(pair.map((one, at) => (at === place ? wanted : one === wanted ? chosen : one)));
            }}
          >
            {SIDES.map(({ kind, label: side }) => {
              const options = all.filter((option) => option.kind === kind);
              return options.length === 0 ? null : (
                <optgroup key={kind} label={side}>
                  {options.map((option) => (
                    <option key={option.treatment} value={option.treatment}>
                      {label(option)}
                    </option>
                  ))}
                </optgroup>
              );
            })}
          </select>
        </p>
      ))}
      <p className="options-pick-waiting">
        <span>Always</span>
        {treatmentName("no-treatment", evidence)}
      </p>
    </fieldset>
  );
}
