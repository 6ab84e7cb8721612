import "./your-answers.css";
import { useRef } from "react";
import { useNavigate } from "react-router";
import { caseText, download } from "../store/case-files.ts";
import { isEmpty } from "../store/case-keeping.ts";
import { today } from "../store/today.ts";
import { useCase } from "../store/use-case.ts";
import { OpenCaseFile } from "./open-case-file.tsx";

/** What becomes of one's answers: keep them as a file, open one, undo, wipe. */
export function YourAnswers() {
  const { case: now, face, kept, undoable, damaged, undo, wipe } = useCase();
  const asking = useRef<HTMLDialogElement>(null);
  const go = useNavigate();
  const empty = isEmpty(now);
  if (damaged !== null) return null;

  return (
    <section className="your-answers no-print" aria-labelledby="your-answers">
      <h2 id="your-answers">Your answers</h2>
      <p>
        {kept
          ? "They stay on this device and are sent nowhere."
          : "Your browser does not let this page keep them. Save them to a file before you leave."}
      </p>
      <p className="your-answers-acts">
        {empty ? null : (
          <button
            type="button"
            className="plain-button"
            onClick={() => download(`glabella-${today()}.json`, caseText(now))}
          >
            Save to a file
          </button>
        )}
        <OpenCaseFile className="plain-button">Open a file</OpenCaseFile>
        {empty && face === null ? null : (
          <button type="button" className="plain-button" onClick={() => asking.current?.showModal()}>
            Wipe everything
          </button>
        )}
      </p>
      <div role="status">
        {undoable === null ? null : (
          <p>
            {undoable}.{" "}
            <button type="button" className="plain-button" onClick={undo}>
              Undo
            </button>
          </p>
        )}
      </div>
      <dialog ref={asking} aria-labelledby="wipe-question">
        <h2 id="wipe-question">Wipe everything you have said?</h2>
        <p>Your answers are removed from this device. You can undo it until you leave or reload the page.</p>
        <p className="actions">
          <button
            type="button"
            className="button harm"
            onClick={() => {
              wipe();
              asking.current?.close();
              go("/");
            }}
          >
            Wipe everything
          </button>
          <button type="button" className="button" onClick={() => asking.current?.close()}>
            Keep them
          </button>
        </p>
      </dialog>
    </section>
  );
}
