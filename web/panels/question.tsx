import type { Fact } from "../../portable/evidence/index.ts";
import { ChoiceQuestion } from "./choice-question.tsx";
import { ListQuestion } from "./list-question.tsx";
import { MedicineQuestion } from "./medicine-question.tsx";
import { NumberQuestion } from "./number-question.tsx";
import { YesNoQuestion } from "./yes-no-question.tsx";

/** The fact that holds the kinds of medicine a person takes. */
export const MEDICINES = "medications";

/** One fact, asked in the way its type needs. */
export function Question({ fact }: { fact: Fact }) {
  if (fact.id === MEDICINES) return <MedicineQuestion fact={fact} />;
  switch (fact.type) {
    case "boolean":
      return <YesNoQuestion fact={fact} />;
    case "number":
    case "months-since":
      return <NumberQuestion fact={fact} />;
    case "choice":
      return <ChoiceQuestion fact={fact} />;
    case "list":
      return <ListQuestion fact={fact} />;
  }
}
