import { Page } from "../frame/page.tsx";

export default function SomethingWentWrong() {
  return <Page title="SomethingWentWrong">{null}</Page>;
}
