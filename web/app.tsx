import { Route, Routes } from "react-router";
import { Frame } from "./frame/frame.tsx";
import { Start } from "./pages/start.tsx";
import {
  AboutYou,
  Brief,
  HowWeKnow,
  Journey,
  NotFound,
  Options,
  SomethingWentWrong,
  WhatBothersYou,
  WhatMatters,
  WhoIsQualified,
  YourFace,
} from "./pages.ts";

/** Every address of the app. The pages inside `Journey` are answered from the person's case. */
export function App() {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route index element={<Start />} />
        <Route element={<Journey />}>
          <Route path="what-bothers-you" element={<WhatBothersYou />} />
          <Route path="about-you" element={<AboutYou />} />
          <Route path="your-options" element={<Options />} />
          <Route path="what-matters" element={<WhatMatters />} />
          <Route path="your-face" element={<YourFace />} />
          <Route path="who-is-qualified" element={<WhoIsQualified />} />
          <Route path="your-brief" element={<Brief />} />
        </Route>
        <Route path="something-went-wrong" element={<SomethingWentWrong />} />
        <Route path="how-we-know" element={<HowWeKnow />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
