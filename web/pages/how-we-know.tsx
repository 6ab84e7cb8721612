import { Page } from "../frame/page.tsx";

export default function HowWeKnow() {
  return <Page title="HowWeKnow">{null}</Page>;
}
