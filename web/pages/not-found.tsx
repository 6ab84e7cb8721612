import { Page } from "../frame/page.tsx";

export default function NotFound() {
  return <Page title="NotFound">{null}</Page>;
}
