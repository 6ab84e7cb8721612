import { useState } from "react";
import type { Region } from "../../portable/evidence/index.ts";
import { Page } from "../frame/page.tsx";
import { FaceMap } from "../panels/face/face-map.tsx";

export default function WhatBothersYou() {
  const [region, setRegion] = useState<Region | null>("cheek");
  return (
    <Page title="What bothers you?">
      <FaceMap chosen={region} onChoose={setRegion} count={(r) => (r === "nose" ? 2 : 0)} />
    </Page>
  );
}
