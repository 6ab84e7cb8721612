import { lazy } from "react";

/** Every page: where it is, and the file that draws it, fetched apart from the first page. */
const files = {
  journey: () => import("./frame/journey.tsx"),
  "what-bothers-you": () => import("./pages/what-bothers-you.tsx"),
  "about-you": () => import("./pages/about-you.tsx"),
  "your-options": () => import("./pages/options.tsx"),
  "what-matters": () => import("./pages/what-matters.tsx"),
  "your-face": () => import("./pages/your-face.tsx"),
  "who-is-qualified": () => import("./pages/who-is-qualified.tsx"),
  "your-brief": () => import("./pages/brief.tsx"),
  "something-went-wrong": () => import("./pages/something-went-wrong.tsx"),
  "how-we-know": () => import("./pages/how-we-know.tsx"),
  "not-found": () => import("./pages/not-found.tsx"),
};

/** Stands before the pages that are answered from the person's case. */
export const Journey = lazy(files.journey);
export const WhatBothersYou = lazy(files["what-bothers-you"]);
export const AboutYou = lazy(files["about-you"]);
export const Options = lazy(files["your-options"]);
export const WhatMatters = lazy(files["what-matters"]);
export const YourFace = lazy(files["your-face"]);
export const WhoIsQualified = lazy(files["who-is-qualified"]);
export const Brief = lazy(files["your-brief"]);
export const SomethingWentWrong = lazy(files["something-went-wrong"]);
export const HowWeKnow = lazy(files["how-we-know"]);
export const NotFound = lazy(files["not-found"]);

/** Fetches every page once the first is shown: the same files, in the same order, wherever the person goes. */
export function fetchEveryPage(): void {
  for (const fetchPage of Object.values(files)) void fetchPage().catch(() => undefined);
}
