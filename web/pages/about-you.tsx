import { Page } from "../frame/page.tsx";

export default function AboutYou() {
  return <Page title="AboutYou">{null}</Page>;
}
