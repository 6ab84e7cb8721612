import { type ReactNode, useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

interface PageProps {
  /** The one heading of the page, and with the project's name its title in the browser. */
  title: string;
  /** A sentence or two under the heading. */
  lead?: ReactNode;
  /** A class for the page's own styles. */
  className?: string;
  children: ReactNode;
}

/**
 * One page: its heading, its lead and its content. On arrival by a link the heading takes the focus and the
 * page starts at its top, so that a screen reader begins where the eye does; on going back the browser keeps
 * its place. The first page of a visit leaves the focus alone.
 */
export function Page({ title, lead, className, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const how = useNavigationType();

  useEffect(() => {
    document.title = title === "Glabella" ? title : `${title} · Glabella`;
  }, [title]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page, or a new question on it, has a new title or key
  useEffect(() => {
    if (key === "default") return;
    if (how !== "POP") window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [key, title]);

  return (
    <div className={className}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead === undefined ? null : typeof lead === "string" ? <p className="lead">{lead}</p> : lead}
      {children}
    </div>
  );
}
