import { useId } from "react";
import { treatmentName } from "../../portable/brief/index.ts";
import type { Evidence } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { useTreatment } from "../panels/look-up/use-treatment.ts";
import { useCase } from "../store/use-case.ts";
import { useOptionsAnswer } from "./options-answer.ts";

/** What the rules know of: the person's own options first, then every other treatment. */
export function TreatmentChoice() {
  const evidence = useEvidence();
  const answer = useOptionsAnswer();
  const { note } = useCase();
  const chosen = useTreatment();
  const id = useId();
  const known = evidence.rows.qualifications.families.flatMap(({ treatments }) => treatments);
  const own = answer.options.map(({ treatment }) => treatment).filter((one) => known.includes(one));
  const others = known.filter((one) => !own.includes(one));
  return (
    <p>
      <label htmlFor={id}>Which treatment?</label>{" "}
      <select
        id={id}
        value={chosen}
        onChange={(event) => note((before) => ({ ...before, trainingFor: event.target.value }))}
      >
        <option value="">Choose one</option>
        <Group label="Your options" treatments={own} evidence={evidence} />
        <Group
          label={own.length === 0 ? "Treatments" : "Other treatments"}
          treatments={others}
          evidence={evidence}
        />
      </select>
    </p>
  );
}

function Group(props: { label: string; treatments: readonly string[]; evidence: Evidence }) {
  const named = props.treatments
    .map((id) => ({ id, name: treatmentName(id, props.evidence) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return named.length === 0 ? null : (
    <optgroup label={props.label}>
      {named.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
