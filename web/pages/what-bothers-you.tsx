import { Page } from "../frame/page.tsx";

export default function WhatBothersYou() {
  return <Page title="WhatBothersYou">{null}</Page>;
}
