import "./concern-switch.css";
import { concernName } from "../../portable/brief/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";

interface ConcernSwitchProps {
  legend: string;
  concern: string;
  choose(concern: string): void;
}

/** One concern at a time; shown only when there are several. */
export function ConcernSwitch({ legend, concern, choose }: ConcernSwitchProps) {
  const evidence = useEvidence();
  const { case: now } = useCase();
  if (now.concerns.length < 2) return null;
  return (
    <fieldset className="concern-switch">
      <legend>{legend}</legend>
      {now.concerns.map((id) => (
        <label key={id}>
          <input type="radio" name="concern" checked={id === concern} onChange={() => choose(id)} />
          {concernName(id, evidence)}
        </label>
      ))}
    </fieldset>
  );
}
