import { Component, type ReactNode } from "react";

interface State {
  fault: Error | null;
}

/** Says so when a page or the facts could not be fetched, and how to go on. */
export class LoadFault extends Component<{ children: ReactNode }, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(fault: unknown): State {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <>
        <h1>This page could not be shown</h1>
        <p className="note harm">
          <strong>If you feel very unwell or cannot see after a treatment, do not wait for this page.</strong>{" "}
          Ring your emergency number now.
        </p>
        <p>
          Part of it did not arrive, or something in it broke. Your answers are still on this device. Check
          that you are connected, then try again.
        </p>
        <p className="sans quiet">{fault.message}</p>
        <p className="actions">
          <button type="button" className="button main" onClick={() => location.reload()}>
            Try again
          </button>
          <a className="button" href="/">
            To the start
          </a>
        </p>
      </>
    );
  }
}
