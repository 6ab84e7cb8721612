import { Page } from "../frame/page.tsx";

export function Start() {
  return <Page title="Start">{null}</Page>;
}
