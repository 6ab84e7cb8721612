import "./alarm-page.css";
import { Link } from "react-router";
import { listed, specialtyName } from "../../portable/brief/index.ts";
import type { Alarm } from "../../portable/safety/index.ts";
import { Page } from "../frame/page.tsx";
import { useCase } from "../store/use-case.ts";
import { urgencies, urgencyRank } from "../wording/urgency.ts";
import { AlarmAnswers } from "./alarm-answers.tsx";
import { EmergencyNumbers } from "./emergency-numbers.tsx";
import { SourceName } from "./source-name.tsx";

/** The most urgent first. */
export const byUrgency = (alarms: readonly Alarm[]): Alarm[] =>
  alarms.toSorted((a, b) => urgencyRank(a.urgency) - urgencyRank(b.urgency));

/** Takes the page over: what to do now, whom to ring, and a way to correct a wrong tap. */
export function AlarmPage({ alarms }: { alarms: readonly Alarm[] }) {
  const { readAlarms } = useCase();
  const sorted = byUrgency(alarms);
  const most = urgencies.find(({ urgency }) => urgency === sorted[0]?.urgency);
  if (most === undefined) return null;
  const pressing = most.urgency === "emergency" || most.urgency === "same-day";
  const crisis = sorted.some(({ see }) => see.includes("mental-health"));

  return (
    <Page
      className="alarm-page"
      title={most.heading}
      lead={
        crisis
          ? "You are not alone with this, and help is there now. Nothing else has to be settled today."
          : "You told us about something that needs a doctor before anything cosmetic."
      }
    >
      {sorted.map((alarm, index) => (
        <section key={alarm.rule} className="alarm">
          {alarm.urgency === most.urgency ? null : (
            <p className="kicker">{urgencies.find(({ urgency }) => urgency === alarm.urgency)?.heading}</p>
          )}
          <h2>{alarm.do}</h2>
          {pressing && index === 0 ? <EmergencyNumbers crisis={crisis} /> : null}
          <p>{alarm.why}</p>
          {alarm.see.length === 0 ? null : <p>Who sees you: {listed(alarm.see.map(specialtyName), "or")}.</p>}
          <p className="sans quiet">
            Source: <SourceName id={alarm.source} />
          </p>
          <AlarmAnswers rule={alarm.rule} />
        </section>
      ))}
      <p className="actions">
        <button
          type="button"
          className={pressing ? "button" : "button main"}
          onClick={() => readAlarms(sorted.map(({ rule }) => rule))}
        >
          I have read this. Go on
        </button>
        {pressing && !crisis ? (
          <Link className="sans" to="/something-went-wrong">
            What to write down, and whom to tell
          </Link>
        ) : null}
      </p>
      <p className="quiet alarm-onward">
        {most.urgency === "emergency"
          ? "You can still read about your options. All that is cosmetic stays closed until a doctor has seen you."
          : "You can still read about your options. What this affects is marked there."}
      </p>
    </Page>
  );
}
