import "./look-up-form.css";
import { type FormEvent, useId, useRef, useState } from "react";
import { LONGEST_NAME } from "../../../portable/registry/index.ts";
import { useEvidence } from "../../evidence.ts";
import { useCase } from "../../store/use-case.ts";
import { typedInPrivate } from "../typed-in-private.ts";
import { countryName } from "./country-name.ts";
import { type LookUpForm as Form, formFrom } from "./form.ts";
import { type Asked, askedBy } from "./request.ts";
import { search, useSearch } from "./search-store.ts";
import { WhatLeaves } from "./what-leaves.tsx";

const ways = [
  { by: "name", label: "By name" },
  { by: "number", label: "By number" },
  { by: "place", label: "Near a place" },
] as const;

/** Distances in kilometres, with what they are in miles. */
const distances = [10, 25, 40, 80, 160, 320].map((km) => ({ km, miles: Math.round(km / 1.609) }));

/** Look someone up by name, number or place. It says what would be sent, while it is typed. */
export function LookUpForm() {
  const { visit, note, case: now } = useCase();
  const form = formFrom(visit.lookUp);
  const asked = askedBy(form);
  const { state } = useSearch();
  // A fault is shown once the person has tried, and goes with the next letter.
  const [fault, setFault] = useState<Extract<Asked, { ok: false }> | null>(null);
  const inputs = useRef<HTMLFormElement>(null);
  const id = useId();
  const set = (field: keyof Form, value: string): void => {
    setFault(null);
    note((before) => ({ ...before, lookUp: { ...before.lookUp, [field]: value } }));
  };
  const typed = Object.keys(visit.lookUp).length > 0;

  function send(event: FormEvent): void {
    event.preventDefault();
    if (asked.ok) {
      void search(asked);
      return;
    }
    setFault(asked);
    inputs.current?.querySelector<HTMLInputElement>(`[name="${id}-${asked.field}"]`)?.focus();
  }

  const field = (name: keyof Form) => ({
    id: `${id}-${name}`,
    name: `${id}-${name}`,
    value: form[name],
    "aria-invalid": fault?.field === name,
    "aria-describedby": `${id}-${name}-hint ${id}-fault`,
    onChange: (event: { target: { value: string } }) => set(name, event.target.value),
  });

  return (
    <form ref={inputs} className="look-up no-print" onSubmit={send} noValidate>
      <fieldset className="look-up-ways">
        <legend className="only-read-aloud">How do you want to look someone up?</legend>
        {ways.map(({ by, label }) => (
          <label key={by}>
            <input type="radio" name={`${id}-by`} checked={form.by === by} onChange={() => set("by", by)} />
            {label}
          </label>
        ))}
      </fieldset>
      {form.by === "name" ? (
        <p className="look-up-field look-up-wide">
          <label htmlFor={`${id}-name`}>Name</label>
          <input type="text" {...typedInPrivate} maxLength={LONGEST_NAME} {...field("name")} />
          <span id={`${id}-name-hint`}>
            As far as you know it. Misspelt, in part, first and last swapped, or an earlier surname: all are
            fine.
          </span>
        </p>
      ) : null}
      {form.by === "number" ? (
        <p className="look-up-field look-up-wide">
          <label htmlFor={`${id}-number`}>Number</label>
          <input type="text" inputMode="numeric" {...typedInPrivate} maxLength={24} {...field("number")} />
          <span id={`${id}-number-hint`}>
            United States: the ten digits of the NPI. France: the eleven digits of the RPPS. Every health
            worker who bills has one and may be asked for it.
          </span>
        </p>
      ) : (
        <PlaceFields form={form} field={field} hint={(name) => `${id}-${name}-hint`} />
      )}
      <p id={`${id}-fault`} className="look-up-fault" role="alert">
        {fault?.fault}
      </p>
      <WhatLeaves asked={asked} />
      <p className="actions">
        <button type="submit" className="button main" aria-disabled={state === "asking"}>
          Search
        </button>
        {typed ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              setFault(null);
              note((before) => ({ ...before, lookUp: {} }));
            }}
          >
            Clear this search
          </button>
        ) : null}
      </p>
      {now.practitioner === undefined ? null : <KeptNumber npi={now.practitioner.npi} />}
    </form>
  );
}

interface PlaceFieldsProps {
  form: Form;
  field(name: keyof Form): object;
  hint(name: keyof Form): string;
}

function PlaceFields({ form, field, hint }: PlaceFieldsProps) {
  const { countries } = useEvidence().rows.qualifications;
  const id = useId();
  const unitedStates = form.country === "US";
  const optional = form.by === "name";
  return (
    <fieldset className="look-up-place" aria-describedby={id}>
      <legend>{optional ? "Where they work, if you know (you may leave this out)" : "Where"}</legend>
      <p className="look-up-field">
        <label htmlFor={fieldId(field("country"))}>Country</label>
        <select {...field("country")}>
          {["US", ...countries.map(({ country }) => country)].map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </select>
      </p>
      <p className="look-up-field">
        <label htmlFor={fieldId(field("postalCode"))}>Postal code</label>
        <input type="text" {...typedInPrivate} maxLength={12} size={10} {...field("postalCode")} />
      </p>
      {unitedStates ? (
        <p className="look-up-field">
          <label htmlFor={fieldId(field("withinKm"))}>How far around it</label>
          <select {...field("withinKm")}>
            {distances.map(({ km, miles }) => (
              <option key={km} value={String(km)}>
                {km} km ({miles} miles)
              </option>
            ))}
          </select>
        </p>
      ) : null}
      <p className="look-up-field">
        <label htmlFor={fieldId(field("city"))}>City</label>
        <input type="text" {...typedInPrivate} maxLength={60} {...field("city")} />
      </p>
      {unitedStates ? (
        <p className="look-up-field">
          <label htmlFor={fieldId(field("state"))}>State</label>
          <input type="text" {...typedInPrivate} maxLength={40} size={4} {...field("state")} />
        </p>
      ) : null}
      <p id={id} className="look-up-hint">
        <span id={hint("country")} />
        <span id={hint("postalCode")}>
          {unitedStates
            ? "With a postal code we can tell distances; they are between the middles of postal codes. Without one, it is the same city or state."
            : "Distances are known for the United States only. Elsewhere it is the same postal code or the same city."}
        </span>
        <span id={hint("withinKm")} />
        <span id={hint("city")} />
        <span id={hint("state")} />
      </p>
    </fieldset>
  );
}

const fieldId = (field: object): string => ("id" in field ? String(field.id) : "");

/** A number that the person kept with their answers. It is looked up only when they say so. */
function KeptNumber({ npi }: { npi: string }) {
  const { note, change } = useCase();
  return (
    <p className="look-up-kept">
      You kept the number {npi} with your answers.{" "}
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          const lookUp = { by: "number", number: npi };
          note((before) => ({ ...before, lookUp }));
          const asked = askedBy(formFrom(lookUp));
          if (asked.ok) void search(asked);
        }}
      >
        Look it up
      </button>{" "}
      <button
        type="button"
        className="plain-button"
        onClick={() => change("Forgot the number you kept", ({ practitioner: _before, ...rest }) => rest)}
      >
        Forget it
      </button>
    </p>
  );
}
