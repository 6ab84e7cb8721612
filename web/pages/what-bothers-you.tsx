import "./what-bothers-you.css";
import { useRef, useState } from "react";
import type { Region } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { ChosenConcerns } from "../panels/chosen-concerns.tsx";
import { ConcernChoice } from "../panels/concern-choice.tsx";
import { FaceMap } from "../panels/face/face-map.tsx";
import { faceRegions } from "../panels/face/regions.ts";
import { OwnWords } from "../panels/own-words.tsx";
import { useCase } from "../store/use-case.ts";

export default function WhatBothersYou() {
  const evidence = useEvidence();
  const { case: now } = useCase();
  const [region, setRegion] = useState<Region | null>(null);
  const there = useRef<HTMLElement>(null);

  const concerns = evidence.rows.concerns;
  const inRegion = concerns.filter((concern) => region !== null && concern.regions.includes(region));
  const anywhere =
    region === null || region === "whole-face"
      ? []
      : concerns.filter((one) => one.regions.includes("whole-face") && !one.regions.includes(region));
  const count = (place: Region): number =>
    now.concerns.filter((id) => evidence.concern.get(id)?.regions.includes(place)).length;

  function choose(chosen: Region, pointed: boolean): void {
    setRegion(chosen);
    // After a tap the list may lie below the screen. A keyboard's arrows keep the view where it is.
    if (pointed) requestAnimationFrame(() => there.current?.scrollIntoView({ block: "nearest" }));
  }

  return (
    <Page
      className="what-bothers-you"
      title="What bothers you?"
      lead="Say it in your own words, or point at the face. You can choose more than one thing."
    >
      <OwnWords />
      <div className="point-at-face">
        <section aria-labelledby="point">
          <h2 id="point">Or point at it</h2>
          <FaceMap chosen={region} onChoose={choose} count={count} />
        </section>
        <section ref={there} className="in-region" aria-live="polite" aria-label="What it could be">
          {region === null ? (
            <p className="quiet">
              Choose a part of the face, and what people bring to a doctor there is listed here.
            </p>
          ) : (
            <>
              <h2>{faceRegions.find((one) => one.region === region)?.name}</h2>
              <ConcernChoice concerns={inRegion} />
              {anywhere.length === 0 ? null : (
                <details open={inRegion.length === 0}>
                  <summary>Anywhere on the face</summary>
                  <ConcernChoice concerns={anywhere} />
                </details>
              )}
            </>
          )}
        </section>
      </div>
      <ChosenConcerns />
    </Page>
  );
}
