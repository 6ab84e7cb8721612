import "./fault-list.css";
import type { Fault } from "../../portable/evidence/index.ts";

/** Everything that is wrong with a file, each with what to do about it. */
export function FaultList({ faults }: { faults: Fault[] }) {
  return (
    <ul className="fault-list">
      {faults.map((fault) => (
        <li key={`${fault.where} ${fault.rule} ${fault.found}`}>
          <strong>{fault.where}</strong>: {fault.rule}; found {fault.found}. {fault.remedy}
        </li>
      ))}
    </ul>
  );
}
