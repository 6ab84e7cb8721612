import "./medicine-question.css";
import { useId, useState } from "react";
import { readMedicine } from "../../portable/case/index.ts";
import type { Fact } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";
import { ListQuestion } from "./list-question.tsx";
import { typedInPrivate } from "./typed-in-private.ts";

/** The value that says: something is taken, and nobody knows of what kind it is. */
const NOT_SURE = "not-sure";

interface Found {
  typed: string;
  /** Plain names of its kinds; none when we do not know it. */
  kinds: string[];
  /** A known name that may have been meant. */
  nearest: string | null;
}

/** Medicines by name or by kind. A name we do not know is said to be unknown, and stays a question. */
export function MedicineQuestion({ fact }: { fact: Fact }) {
  const evidence = useEvidence();
  const { medicines } = evidence.rows;
  const { case: now, setFact } = useCase();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Found[]>([]);
  const id = useId();
  const value = now.facts[fact.id];
  const taken = Array.isArray(value) ? value : [];

  const begun = typed.trim().toLowerCase();
  const likely =
    begun.length < 3
      ? []
      : [...new Set(medicines.flatMap(({ names }) => names.filter((name) => name.startsWith(begun))))].slice(
          0,
          8,
        );

  function add(name: string): void {
    if (name.trim() === "") return;
    const { classes, nearest } = readMedicine(name, evidence);
    const kinds = classes.map((kind) => medicines.find((one) => one.id === kind)?.name ?? kind);
    const values = classes.length === 0 ? [NOT_SURE] : classes;
    setFact(fact.id, [...new Set([...taken, ...values])]);
    setFound([{ typed: name.trim(), kinds, nearest }, ...found.filter((one) => one.typed !== name.trim())]);
    setTyped("");
  }

  /** Takes the name that was meant in place of the one that was typed. */
  function correct(wrong: Found, name: string): void {
    const { classes } = readMedicine(name, evidence);
    const kinds = classes.map((kind) => medicines.find((one) => one.id === kind)?.name ?? kind);
    const others = found.filter((one) => one !== wrong);
    const unsure = others.some((one) => one.kinds.length === 0);
    const kept = unsure ? taken : taken.filter((one) => one !== NOT_SURE);
    setFact(fact.id, [...new Set([...kept, ...classes])]);
    setFound([{ typed: name, kinds, nearest: null }, ...others]);
  }

  return (
    <div className="medicine-question">
      <ListQuestion fact={fact}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add(typed);
          }}
        >
          <label htmlFor={id}>Type the name of a medicine</label>
          <div>
            <input
              id={id}
              type="text"
              list={`${id}-names`}
              {...typedInPrivate}
              maxLength={60}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <datalist id={`${id}-names`}>
              {likely.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
            <button type="submit" className="button">
              Add
            </button>
          </div>
        </form>
        <ul className="medicine-found" role="status">
          {found.map((one) => (
            <li key={one.typed}>
              {one.kinds.length > 0 ? (
                <>
                  “{one.typed}”: {one.kinds.join("; ")}
                </>
              ) : (
                <>
                  We do not know “{one.typed}”. It is noted as a medicine of an unknown kind. Show its name to
                  whoever treats you. <Nearest name={one.nearest} onTake={(name) => correct(one, name)} />
                </>
              )}
            </li>
          ))}
        </ul>
      </ListQuestion>
    </div>
  );
}

function Nearest({ name, onTake }: { name: string | null; onTake(name: string): void }) {
  if (name === null) return null;
  return (
    <>
      Did you mean{" "}
      <button type="button" className="plain-button" onClick={() => onTake(name)}>
        {name}
      </button>
      ?
    </>
  );
}
