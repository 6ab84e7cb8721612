import { Link } from "react-router";
import { Page } from "../frame/page.tsx";

export default function NotFound() {
  return (
    <Page
      title="There is no page here"
      lead="The address may be mistyped, or the page may have moved. Your answers are as they were."
    >
      <p className="actions">
        <Link className="button main" to="/">
          To the start
        </Link>
        <Link className="button" to="/something-went-wrong">
          Something went wrong after a treatment
        </Link>
      </p>
    </Page>
  );
}
