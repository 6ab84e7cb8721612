import "./something-went-wrong.css";
import { listed, specialtyName } from "../../portable/brief/index.ts";
import type { RedFlag } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { EmergencyNumbers, useNumbers } from "../panels/emergency-numbers.tsx";
import { SourceName } from "../panels/source-name.tsx";
import { urgencies } from "../wording/urgency.ts";

const toWriteDown = [
  "What was done, where on your face, and on which day and hour.",
  "Who did it, at which clinic, and their phone number.",
  "The product: its name, its maker, and the batch number. It is often on a sticker or card: ask for it.",
  "What you saw first, when, and how it has changed since.",
  "Photos in the same light, each with its time. Draw a line around redness with a pen, to see if it spreads.",
  "Your medicines and allergies.",
];

export default function SomethingWentWrong() {
  const { redFlags } = useEvidence().rows;
  const { chosen } = useNumbers();
  const groups = urgencies
    .map((group) => ({ ...group, flags: redFlags.filter(({ urgency }) => urgency === group.urgency) }))
    .filter(({ flags }) => flags.length > 0);

  return (
    <Page
      className="went-wrong"
      title="Something went wrong"
      lead="After a treatment, or on your face at any time: find the sign below, and do what it says. You need not be sure. No one will blame you for asking."
    >
      <EmergencyNumbers />
      <nav className="went-wrong-groups no-print" aria-label="How soon">
        {groups.map(({ urgency, heading, flags }) => (
          <a key={urgency} href={`#${urgency}`}>
            <b>{heading}</b> <span>{flags.length === 1 ? "1 sign" : `${flags.length} signs`}</span>
          </a>
        ))}
        <a href="#tell">
          <b>Whom to tell</b> <span>and what to write down</span>
        </a>
      </nav>
      {groups.map(({ urgency, heading, flags }) => (
        <section key={urgency} aria-labelledby={urgency} className={`signs signs-${urgency}`}>
          <h2 id={urgency}>{heading}</h2>
          <ul>
            {flags.map((flag) => (
              <Sign key={flag.id} flag={flag} />
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="tell">
        <h2 id="tell">Whom to tell</h2>
        <ul>
          <li>
            <strong>Whoever treated you</strong>, the same day. They know what was used. If they do not
            answer, do not wait for them.
          </li>
          <li>
            <strong>Your family doctor</strong>, so that it is in your record.
          </li>
          <li>
            <strong>The regulator</strong>, once you are safe: your report can protect the next person.{" "}
            {chosen?.report == null ? (
              "Choose your country above to see where."
            ) : (
              <a href={chosen.report.url} rel="noreferrer">
                {chosen.report.name}
              </a>
            )}
          </li>
          <li>
            <strong>Whoever licenses the person who treated you</strong>, if you think the care was unsafe.
          </li>
        </ul>
        <h2>What to write down</h2>
        <ul>
          {toWriteDown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="actions">
          <button type="button" className="button" onClick={() => window.print()}>
            Print this page
          </button>
        </p>
      </section>
    </Page>
  );
}

function Sign({ flag }: { flag: RedFlag }) {
  const evidence = useEvidence();
  const after = [
    ...new Set(
      flag.after.map(
        (id) => evidence.treatment.get(id)?.name ?? groupName(id, evidence.rows.treatmentGroups),
      ),
    ),
  ].filter((name) => name !== null);
  return (
    <li>
      <h3>{flag.sign}</h3>
      <p className="sign-do">{flag.do}</p>
      <p className="sign-why">
        {flag.why} Who sees you: {listed(flag.see.map(specialtyName), "or")}.
      </p>
      <p className="sign-source">
        {after.length === 0 ? null : <>Can follow: {after.join(", ")}. </>}
        Source: <SourceName id={flag.source} />
      </p>
    </li>
  );
}

const groupName = (id: string, groups: { id: string; name: string }[]): string | null =>
  groups.find((group) => group.id === id)?.name ?? null;
