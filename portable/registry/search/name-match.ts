import { oneSlipApart, similarity } from "../names/distance.ts";
import { fold } from "../names/fold.ts";
import { sharesNickname } from "../names/nicknames.ts";
import { parseName } from "../names/parse-name.ts";
import { readable } from "../names/readable.ts";
import type { RegisteredName } from "../practitioner.ts";

/** How well a registered name answers a typed one: 0 to 1, and why. */
export interface NameMatch {
  score: number;
  because: string[];
}

/** One way to read what was typed; `given` is empty when one word alone was typed. */
interface Reading {
  given: string;
  surname: string;
  /** How much is believed of it against the plain reading. */
  worth: number;
  note: string | null;
}

/** Readings of a typed name: as it stands, with a surname of several words, and turned round. */
function readings(typed: string): Reading[] {
  const { given, middle, surname } = parseName(typed);
  const [first, between, last] = [fold(given), fold(middle), fold(surname)];
  if (first === "") {
    return [
      { given: "", surname: last, worth: 1, note: null },
      { given: last, surname: "", worth: 0.8, note: "only the first name fits" },
    ];
  }
  const list: Reading[] = [{ given: first, surname: last, worth: 1, note: null }];
  if (between !== "") {
    list.push({ given: first, surname: `${between} ${last}`, worth: 1, note: null });
    list.push({ given: between, surname: last, worth: 0.9, note: "a middle name fits" });
    const note = "first and last name swapped";
    list.push({ given: last, surname: `${first} ${between}`, worth: 0.95, note });
    list.push({ given: `${between} ${last}`, surname: first, worth: 0.95, note });
  }
  list.push({ given: last, surname: first, worth: 0.95, note: "first and last name swapped" });
  return list;
}

/** Makes what compares a typed name with every name a person goes by, former ones too, and takes the best. */
export function nameMatcher(typed: string): (names: readonly RegisteredName[]) => NameMatch {
  const ways = readings(typed);
  return (names) => {
    let best: NameMatch = { score: 0, because: [] };
    for (const reading of ways) {
      for (const name of names) {
        const match = one(reading, name);
        if (match.score > best.score) best = match;
      }
    }
    return best;
  };
}

function one(reading: Reading, name: RegisteredName): NameMatch {
  const because: string[] = [];
  let score = reading.worth;
  if (reading.surname !== "") {
    const surname = surnameFit(reading.surname, fold(name.surname));
    score *= surname.fit;
    because.push(`${surname.why} (${readable(name.surname)})`);
  }
  if (reading.given !== "") {
    const givens = [name.given, name.middle].map(fold).filter((given) => given !== "");
    const fits = givens.map((given, place) => {
      const found = givenFit(reading.given, given);
      return place === 0 ? found : { ...found, fit: found.fit * 0.92 };
    });
    const given = fits.reduce((most, found) => (found.fit > most.fit ? found : most), {
      fit: 0.35,
      why: "no first name is listed",
    });
    // The surname carries more: first names are left out, shortened and shared.
    score *= 0.35 + 0.65 * given.fit;
    because.push(`${given.why}${name.given === "" ? "" : ` (${readable(name.given)})`}`);
  }
  if (name.use === "former") {
    score *= 0.97;
    because.push("a former surname");
  }
  if (reading.note !== null) because.push(reading.note);
  return { score, because };
}

interface Fit {
  fit: number;
  why: string;
}

function surnameFit(typed: string, listed: string): Fit {
  if (listed === "") return { fit: 0, why: "no surname is listed" };
  if (typed === listed) return { fit: 1, why: "same surname" };
  if (typed.replaceAll(" ", "") === listed.replaceAll(" ", "")) return { fit: 0.99, why: "same surname" };
  const parts = listed.split(" ");
  if (parts.some((part) => part.length > 2 && typed.split(" ").includes(part))) {
    return { fit: 0.92, why: "part of the surname" };
  }
  const near = Math.max(similarity(typed, listed), ...parts.map((part) => 0.95 * similarity(typed, part)));
  if (typed.length > 2 && listed.startsWith(typed))
    return { fit: Math.max(0.88, near), why: "surname begins so" };
  if (oneSlipApart(typed, listed)) return { fit: Math.max(0.93, near), why: "surname one letter apart" };
  return { fit: near ** 2, why: near > 0.8 ? "surname close" : "surname differs" };
}

function givenFit(typed: string, listed: string): Fit {
  if (typed === listed) return { fit: 1, why: "same first name" };
  const [first = "", second = ""] = [typed.split(" ")[0], listed.split(" ")[0]];
  if (first === second) return { fit: 0.97, why: "same first name" };
  if (sharesNickname(first, second)) return { fit: 0.93, why: "a short form of the first name" };
  if ((first.length === 1 || second.length === 1) && first[0] === second[0])
    return { fit: 0.8, why: "same initial" };
  if (first.length > 2 && second.startsWith(first)) return { fit: 0.9, why: "first name begins so" };
  if (oneSlipApart(first, second)) return { fit: 0.9, why: "first name one letter apart" };
  const near = similarity(first, second);
  return { fit: near ** 2, why: near > 0.8 ? "first name close" : "first name differs" };
}
