import "./alarm-reminder.css";
import type { Alarm } from "../../portable/safety/index.ts";
import { useCase } from "../store/use-case.ts";
import { urgencies } from "../wording/urgency.ts";
import { byUrgency } from "./alarm-page.tsx";

/** Stands at the head of every page of the route once an alarm was read, for as long as it holds. */
export function AlarmReminder({ alarms }: { alarms: readonly Alarm[] }) {
  const { note } = useCase();
  const [first] = byUrgency(alarms);
  if (first === undefined) return null;
  return (
    <p className="note harm alarm-reminder">
      <strong>{urgencies.find(({ urgency }) => urgency === first.urgency)?.heading}.</strong> {first.do}{" "}
      <button
        type="button"
        className="plain-button no-print"
        onClick={() => note((visit) => ({ ...visit, seenAlarms: [] }))}
      >
        Read this again
      </button>
    </p>
  );
}
