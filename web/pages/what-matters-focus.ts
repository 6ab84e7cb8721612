import { type RefObject, useEffect, useRef } from "react";

/** Gives the focus to an element as it appears, when it takes the place of what had it. */
export function useFocusOn<Element extends HTMLElement>(wanted: boolean): RefObject<Element | null> {
  const element = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only; what comes later must not take the focus
  useEffect(() => {
    if (wanted) element.current?.focus();
  }, []);
  return element;
}
