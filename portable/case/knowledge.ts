import type { Evidence, Fact, FactValue } from "../evidence/index.ts";
import { holds } from "./condition.ts";
import { type MedicineLinks, medicineLinks } from "./medicine-links.ts";
import { regionsNamed } from "./regions.ts";
import type { Truth } from "./truth.ts";

/** What is known of one person: what they said, and what follows from it. */
export interface Knowledge {
  /** Undefined when not known; null where a number does not apply ("never", "none"). */
  value(fact: string): FactValue | undefined;
  /** Whether a list fact holds an entry. A list with an entry we cannot place never says no. */
  includes(fact: string, entry: string): Truth;
}

/**
 * Joins what a person said with what follows from it. What follows only ever adds: a concern, a medicine
 * or another fact can make a fact true, also against a "no", since a danger named twice is not taken back.
 * Isotretinoin taken now means 0 months since, and counts as a retinoid. A fact that cannot be true
 * (pregnancy in a man) is false. Nothing is assumed of age or the menopause.
 */
export function know(
  facts: Readonly<Record<string, FactValue>>,
  concerns: readonly string[],
  evidence: Evidence,
): Knowledge {
  return new Told(facts, concerns, evidence);
}

class Told implements Knowledge {
  readonly #facts: Readonly<Record<string, FactValue>>;
  readonly #concerns: readonly string[];
  readonly #evidence: Evidence;
  readonly #links: MedicineLinks;
  readonly #found = new Map<string, FactValue | undefined>();

  constructor(facts: Readonly<Record<string, FactValue>>, concerns: readonly string[], evidence: Evidence) {
    this.#facts = facts;
    this.#concerns = concerns;
    this.#evidence = evidence;
    this.#links = medicineLinks(evidence);
  }

  value(fact: string): FactValue | undefined {
    if (this.#found.has(fact)) return this.#found.get(fact);
    // Facts that lean on each other in a ring are not known from the ring.
    this.#found.set(fact, undefined);
    const value = this.#find(fact);
    this.#found.set(fact, value);
    return value;
  }

  includes(fact: string, entry: string): Truth {
    if (fact === "treatment_region")
      return regionsNamed(this.#said(fact), entry, this.#concerns, this.#evidence);
    if (fact !== "medications") return includesIn(this.#said(fact), entry, this.#evidence.fact.get(fact));
    return this.#takes(entry);
  }

  #find(name: string): FactValue | undefined {
    const fact = this.#evidence.fact.get(name);
    const said = this.#said(name);
    if (fact === undefined) return said;
    if (fact.type === "months-since" && this.#takenNow(name)) return 0;
    if (fact.type === "boolean" && this.#follows(fact)) return true;
    if (said !== undefined) return said;
    if (fact.type === "boolean" && this.#deniedByMedicines(name)) return false;
    if (fact.askedWhen !== undefined && holds(fact.askedWhen, this) === false) return noneOf(fact);
    return undefined;
  }

  #said(fact: string): FactValue | undefined {
    return Object.hasOwn(this.#facts, fact) ? this.#facts[fact] : undefined;
  }

  #follows(fact: Fact): boolean {
    if (
      fact.trueFor?.some((id) =>
        this.#evidence.covers(id).some((concern) => this.#concerns.includes(concern)),
      )
    )
      return true;
    if (fact.trueWhen !== undefined && holds(fact.trueWhen, this) === true) return true;
    return this.#links.makesTrue.get(fact.id)?.some((medicine) => this.#listed(medicine) === true) ?? false;
  }

  #deniedByMedicines(fact: string): boolean {
    const same = this.#links.medicineSameAs.get(fact);
    return same !== undefined && this.#listed(same) === false;
  }

  #takenNow(fact: string): boolean {
    return (
      this.#links.setsMonthsSince.get(fact)?.some((medicine) => this.#listed(medicine) === true) ?? false
    );
  }

  /** Whether a class of medicines is taken, by the list or by the yes-or-no fact that says the same. */
  #takes(kind: string): Truth {
    const same = this.#links.factSameAs.get(kind);
    const listed = this.#listed(kind);
    if (same === undefined || listed === true) return listed;
    const said = this.#said(same);
    return typeof said === "boolean" ? said : listed;
  }

  #listed(kind: string): Truth {
    const said = this.#said("medications");
    if (!Array.isArray(said)) return null;
    const wider = said.flatMap((entry) => this.#links.alsoCounts.get(entry) ?? []);
    return includesIn([...said, ...wider], kind, this.#evidence.fact.get("medications"));
  }
}

function includesIn(said: FactValue | undefined, entry: string, fact: Fact | undefined): Truth {
  if (!Array.isArray(said)) return null;
  if (said.includes(entry)) return true;
  const placed = new Set(fact?.options?.map((option) => option.value));
  return said.every((one) => one !== "not-sure" && placed.has(one)) ? false : null;
}

function noneOf(fact: Fact): FactValue {
  if (fact.type === "boolean") return false;
  return fact.type === "list" ? [] : null;
}
