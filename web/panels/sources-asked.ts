import { createContext } from "react";
import type { Cell } from "../../portable/brief/index.ts";
import type { Searched } from "../../portable/evidence/index.ts";
import type { Question } from "../../portable/synthesis/index.ts";

/** What someone wants to see the sources of. */
export interface SourcesAsked extends Pick<Cell, "findings" | "sources" | "because" | "leftOut"> {
  about: string;
  /** A search that came back empty, where there is no figure to have sources. */
  searched?: Searched | null;
  /** The question that the figure answers; absent for words, costs and reasons. */
  question?: Question;
}

/** Opens the sources of a figure, a reason or a fact; set by the page that holds the dialog. */
export const OpenSources = createContext<(asked: SourcesAsked) => void>(() => undefined);
