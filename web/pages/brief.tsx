import { Page } from "../frame/page.tsx";

export default function Brief() {
  return <Page title="Brief">{null}</Page>;
}
