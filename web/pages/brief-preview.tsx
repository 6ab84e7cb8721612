import { useMemo } from "react";
import { type Brief, briefBody, briefStyle } from "../../portable/brief/index.ts";
import { adoptStyle } from "../panels/odds-style.ts";

adoptStyle(briefStyle);

/** A mark in the text leads to its source and back without leaving the address of the page. */
function follow(event: React.MouseEvent<HTMLElement>): void {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
  const place = link && document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
  if (!place) return;
  event.preventDefault();
  place.scrollIntoView({ block: "center" });
  place.focus({ preventScroll: true });
}

/** The brief as it prints: the very text of the saved page, every word a person typed already escaped in it. */
export function BriefPreview({ brief }: { brief: Brief }) {
  const html = useMemo(() => ({ __html: briefBody(brief, 2) }), [brief]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is followed by keyboard clicks too
    <article
      className="brief brief-preview"
      aria-label="Preview of your brief"
      onClick={follow}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: one renderer for page and file; it escapes all text
      dangerouslySetInnerHTML={html}
    />
  );
}
