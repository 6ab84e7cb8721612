import "./start.css";
import { Suspense } from "react";
import { Link } from "react-router";
import { Page } from "../frame/page.tsx";
import { FaceDrawing } from "../panels/face/face-drawing.tsx";
import { glabella } from "../panels/face/regions.ts";
import { OpenCaseFile } from "../panels/open-case-file.tsx";
import { isEmpty } from "../store/case-keeping.ts";
import { useCase } from "../store/use-case.ts";

const promises = [
  {
    promise: "Nothing about your body leaves your device.",
    how: "Your answers stay in this browser. Everyone loads the same files, so not even our own server can tell what you asked. If you look up a practitioner, the name, number or place you type is sent, and nothing else.",
  },
  {
    promise: "What is not known never reads as safe.",
    how: "Where nobody has counted a harm, it says “not known”, not “none”.",
  },
  {
    promise: "Every number answers to a source.",
    how: "You can see who was studied, for how long, and how sure anyone can be.",
  },
  {
    promise: "It never tells you what to choose.",
    how: "It gives no face a score, judges no photo, and sells nothing. Doing nothing is a real choice.",
  },
];

const route = [
  { step: "What bothers you", what: "Point at a face, or say it in your own words." },
  { step: "About you", what: "A few questions, to see what is unsafe for you. Skip any of them." },
  { step: "Your options", what: "Without surgery, with surgery, or waiting: side by side." },
  { step: "Your face", what: "What lies under the skin there, and how much people differ." },
  { step: "What matters to you", what: "Say what counts for you, and see how the options then stand." },
  { step: "Who is qualified", what: "Which training covers it, and what registers say of a person." },
  { step: "Your brief", what: "A page to print, with what to ask at an appointment." },
];

export function Start() {
  return (
    <Page
      className="start"
      title="A skin doctor, a surgeon, or nothing?"
      lead={
        <p className="lead start-lead">
          Something about your face bothers you, and you wonder what could be done. Glabella shows how often
          each treatment helps, how often it harms, and what happens if you wait. At the end you have a page
          to take to an appointment.
        </p>
      }
    >
      <div className="actions start-actions">
        <Suspense
          fallback={
            <>
              <Link className="button main" to="/what-bothers-you">
                Begin
              </Link>
              <button type="button" className="button" disabled>
                Open a saved case
              </button>
            </>
          }
        >
          <Begin />
        </Suspense>
      </div>
      <figure className="start-face">
        <FaceDrawing>
          <path className="start-glabella" d={glabella} />
        </FaceDrawing>
        <figcaption>
          <em>Glabella</em>: the patch between the eyebrows, where doubt shows.
        </figcaption>
      </figure>
      <section className="start-promises" aria-labelledby="promises">
        <h2 id="promises">Four promises</h2>
        <ul>
          {promises.map(({ promise, how }) => (
            <li key={promise}>
              <strong>{promise}</strong> {how}
            </li>
          ))}
        </ul>
      </section>
      <section className="start-route" aria-labelledby="route">
        <h2 id="route">How it goes</h2>
        <ol>
          {route.map(({ step, what }) => (
            <li key={step}>
              <strong>{step}</strong> {what}
            </li>
          ))}
        </ol>
        <p className="quiet">
          It is made for one person looking at one face. It is not advertising: nobody pays to be named here.
        </p>
      </section>
    </Page>
  );
}

/** Where to begin: anew, where one left off, or from a file. */
function Begin() {
  const { case: now, damaged } = useCase();
  if (damaged !== null) {
    return (
      <>
        <p>Your saved answers could not be read. They are kept: you can download them and start afresh.</p>
        <Link className="button main" to="/what-bothers-you">
          See what can be done
        </Link>
      </>
    );
  }
  const begun = !isEmpty(now);
  return (
    <>
      <Link className="button main" to="/what-bothers-you">
        {begun ? "Go on where you left off" : "Begin"}
      </Link>
      <OpenCaseFile className="button">Open a saved case</OpenCaseFile>
    </>
  );
}
