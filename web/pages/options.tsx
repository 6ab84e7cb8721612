import { Page } from "../frame/page.tsx";

export default function Options() {
  return <Page title="Options">{null}</Page>;
}
