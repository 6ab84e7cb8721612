import { Component, type ReactNode } from "react";

/** Keeps the rest of the footer when the answers could not be read; the page itself says what is wrong. */
export class FooterFault extends Component<{ children: ReactNode }, { fault: boolean }> {
  override state = { fault: false };

  static getDerivedStateFromError(): { fault: boolean } {
    return { fault: true };
  }

  override render(): ReactNode {
    return this.state.fault ? null : this.props.children;
  }
}
