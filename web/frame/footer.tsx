import { Suspense } from "react";
import { Link } from "react-router";
import { YourAnswers } from "../panels/your-answers.tsx";
import { FooterFault } from "./footer-fault.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

/** What every page ends with: who has not reviewed it, where help is, and what becomes of one's answers. */
export function Footer() {
  return (
    <footer className="footer">
      <div>
        <section className="footer-review" aria-label="About these pages">
          <p>
            <strong>No clinician has reviewed this yet.</strong> It does not replace a doctor, and it never
            tells you what to choose.
          </p>
          <p className="no-print">
            <Link to="/something-went-wrong">Something went wrong?</Link>
            <Link to="/how-we-know">How we know</Link>
            <ThemeChoice />
          </p>
        </section>
        <FooterFault>
          <Suspense>
            <YourAnswers />
          </Suspense>
        </FooterFault>
      </div>
    </footer>
  );
}
