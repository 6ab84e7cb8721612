import "./sources-dialog.css";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { OpenSources, type SourcesAsked } from "./sources-asked.ts";
import { SourcesList } from "./sources-list.tsx";

/** Holds the dialog in which every figure of a page shows its sources; focus returns to what opened it. */
export function SourcesDialog({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<SourcesAsked | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (asked === null) return;
    dialog.current?.showModal();
    // A browser would go to the first link or button, which may lie far below what is to be read.
    heading.current?.focus();
  }, [asked]);

  return (
    <OpenSources value={setAsked}>
      {children}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes a dialog with Escape and with its button */}
      <dialog
        ref={dialog}
        className="sources-dialog"
        aria-labelledby="sources-heading"
        onClose={() => setAsked(null)}
        onClick={(event) => {
          if (event.target === dialog.current) dialog.current.close();
        }}
      >
        {asked === null ? null : (
          <div>
            <h2 id="sources-heading" ref={heading} tabIndex={-1}>
              {asked.about}
            </h2>
            <SourcesList asked={asked} />
            <p className="actions">
              <button type="button" className="button" onClick={() => dialog.current?.close()}>
                Close
              </button>
            </p>
          </div>
        )}
      </dialog>
    </OpenSources>
  );
}
