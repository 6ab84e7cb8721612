import "./brief.css";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { whatLiesInFirst } from "../../portable/anatomy/index.ts";
import {
  ALWAYS,
  briefHtml,
  briefJson,
  briefMarkdown,
  leaveOut,
  regionsOf,
  type SectionId,
  treatmentsCompared,
  brief as writeBrief,
} from "../../portable/brief/index.ts";
import { useAtlas } from "../atlas.ts";
import { useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { useCheckedForBrief } from "../panels/look-up/looked-up.ts";
import { download } from "../store/case-files.ts";
import { today } from "../store/today.ts";
import { useCase } from "../store/use-case.ts";
import { useOwnFace } from "../store/use-own-face.ts";
import { BriefPreview } from "./brief-preview.tsx";
import { useFacesSeen } from "./faces-seen-in-brief.ts";
import { useOptionsAnswer } from "./options-answer.ts";
import { criteriaData } from "./what-matters-problem.ts";

export default function BriefPage() {
  const { case: now } = useCase();
  return now.concerns.length === 0 ? <NothingChosen /> : <Written />;
}

function NothingChosen() {
  return (
    <Page
      title="First: what bothers you?"
      lead="The brief answers what you told us. Choose what bothers you first, and come back."
    >
      <p className="actions">
        <Link className="button main" to="/what-bothers-you">
          What bothers you
        </Link>
      </p>
    </Page>
  );
}

const FORMATS = [
  { name: "Save as a web page", ending: "html", type: "text/html", write: briefHtml },
  { name: "Save as text (Markdown)", ending: "md", type: "text/markdown", write: briefMarkdown },
  { name: "Save as data (JSON)", ending: "json", type: "application/json", write: briefJson },
] as const;

/** Enough for a chance in whole people of 100, and quick on a phone. */
const DRAWS = 3000;

function Written() {
  const evidence = useEvidence();
  const { case: now, visit, note } = useCase();
  const answer = useOptionsAnswer();
  const checked = useCheckedForBrief();
  const [left, setLeft] = useState<SectionId[]>([]);
  const day = today();
  const atlas = useAtlas();
  const ownFace = useOwnFace();
  const beneath = useMemo(
    () =>
      treatmentsCompared(answer, visit.compared).flatMap(
        (treatment) =>
          whatLiesInFirst(atlas, regionsOf(treatment, answer, evidence), {
            treatment,
            face: ownFace,
            draws: DRAWS,
          }) ?? [],
      ),
    [atlas, answer, evidence, visit.compared, ownFace],
  );
  const faces = useFacesSeen();
  const whole = useMemo(
    () => writeBrief(now, answer, evidence, day, visit.compared, beneath, checked, faces ?? [], criteriaData),
    [now, answer, evidence, day, visit.compared, beneath, checked, faces],
  );
  const chosen = useMemo(() => leaveOut(whole, left), [whole, left]);
  const optional = whole.sections.filter(({ id }) => !ALWAYS.includes(id));

  return (
    <Page
      className="brief-page"
      title="Your brief"
      lead="Print it or save it, and take it to an appointment. It is made in this browser and sent nowhere."
    >
      <fieldset className="brief-choice no-print">
        <legend>What is in it</legend>
        <ul>
          {optional.map(({ id, heading }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.includes(id)}
                  onChange={() =>
                    setLeft((before) =>
                      before.includes(id) ? before.filter((one) => one !== id) : [...before, id],
                    )
                  }
                />
                {heading}
              </label>
            </li>
          ))}
        </ul>
        <p className="sans quiet">
          What warns you, and what the brief is, always stay in.{" "}
          <Link to="/your-options">Choose which options stand side by side</Link>, or{" "}
          <Link to="/your-face">put in what you see on a face</Link>.
        </p>
        <p className="sans quiet" role="status">
          {faces === null ? "Drawing what you saw on a face …" : ""}
        </p>
        {checked === null ? (
          <p className="sans quiet">
            <Link to="/who-is-qualified">Look up who might do it</Link>, and put what registers say into the
            brief.
          </p>
        ) : (
          <p>
            <button
              type="button"
              className="button"
              onClick={() => note((before) => ({ ...before, practitioner: null }))}
            >
              Take {checked.ladder.practitioner.name || "the person you looked up"} out of the brief
            </button>
          </p>
        )}
      </fieldset>
      <p className="actions brief-acts">
        <button type="button" className="button main" onClick={() => window.print()}>
          Print
        </button>
        {FORMATS.map(({ name, ending, type, write }) => (
          <button
            key={ending}
            type="button"
            className="button"
            onClick={() => download(`glabella-brief-${day}.${ending}`, write(chosen), type)}
          >
            {name}
          </button>
        ))}
      </p>
      <BriefPreview brief={chosen} />
    </Page>
  );
}
