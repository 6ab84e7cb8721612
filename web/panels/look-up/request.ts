import { hasRightCheckDigit } from "../../../portable/evidence/index.ts";
import { SearchRequest } from "../../../portable/registry/index.ts";
import type { LookUpForm } from "./form.ts";

/** What leaves the device, or why nothing can. */
export type Asked =
  | { ok: true; request: SearchRequest; body: string; words: string[] }
  | { ok: false; field: keyof LookUpForm; fault: string };

const refused = (field: keyof LookUpForm, fault: string): Asked => ({ ok: false, field, fault });

/**
 * The request that a form makes: from the form alone, so that the same typing makes the same request whoever types
 * it and whatever they said elsewhere.
 */
export function askedBy(form: LookUpForm): Asked {
  if (form.by === "number") return byNumber(form);
  const place = placeOf(form);
  if ("fault" in place) return refused(place.field, place.fault);
  if (form.by === "place") {
    return place.sent === null
      ? refused("postalCode", "Type a postal code, a city or a state.")
      : asked({ place: place.sent }, place.words);
  }
  const name = form.name.trim();
  if (name.length < 2) return refused("name", "Type at least two letters of the name.");
  return asked({ name, ...(place.sent === null ? {} : { place: place.sent }) }, [
    `the name “${name}”`,
    ...place.words,
  ]);
}

function asked(sent: object, words: string[]): Asked {
  const read = SearchRequest.safeParse(sent);
  return read.success
    ? { ok: true, request: read.data, body: JSON.stringify(sent), words }
    : refused("name", `This cannot be looked up: ${read.error.issues[0]?.message ?? "it is not readable"}.`);
}

function byNumber(form: LookUpForm): Asked {
  const typed = form.number.replace(/[\s.-]/g, "");
  const fault = numberFault(typed);
  if (fault !== null) return refused("number", fault);
  // The French register writes an 8, for the kind of number, before the eleven digits that people know.
  const number = typed.length === 11 ? `8${typed}` : typed;
  return asked({ number }, [`the number ${number}`]);
}

/** What is wrong with a number, kindly; null when it may be one. */
function numberFault(typed: string): string | null {
  if (typed === "") return "Type the number.";
  if (!/^\d+$/.test(typed))
    return "A number here has digits only. To look up a name, choose “By name” above.";
  if (typed.length === 10) {
    if (!/^[12]/.test(typed))
      return "A number of the United States (NPI) begins with 1 or 2. Look at the first digit again.";
    return hasRightCheckDigit(typed)
      ? null
      : "One digit is off: the last digit of this number (NPI) does not fit the others. It is easily mistyped or swapped. Look at it again, or ask for it once more.";
  }
  if (typed.length === 11 || typed.length === 12) return null;
  return `You typed ${typed.length} ${typed.length === 1 ? "digit" : "digits"}. A number has 10 in the United States (NPI) and 11 in France (RPPS).`;
}

type Sent = NonNullable<SearchRequest["place"]>;
type Placed =
  | { sent: Sent | null; words: string[] }
  | { field: "postalCode" | "city" | "state"; fault: string };

function placeOf({ country, postalCode, withinKm, city, state }: LookUpForm): Placed {
  const [code, town, region] = [postalCode, city, state].map((text) => text.trim());
  if (!code && !town && !region) return { sent: null, words: [] };
  const inUnitedStates = country === "US";
  if (code && inUnitedStates && !/^\d{5}(?:-?\d{4})?$/.test(code))
    return {
      field: "postalCode",
      fault: "A postal code of the United States has five digits, such as 98101.",
    };
  if (code && code.length < 2)
    return { field: "postalCode", fault: "Type at least two signs of the postal code." };
  if (region && inUnitedStates && !/^[A-Za-z]{2}$/.test(region))
    return { field: "state", fault: "Write the state as two letters, such as WA." };
  const sentCode = inUnitedStates ? code?.slice(0, 5) : code;
  const near = sentCode !== undefined && sentCode !== "" && inUnitedStates;
  const sent: Sent = {
    country,
    ...(sentCode ? { postalCode: sentCode } : {}),
    ...(near ? { withinKm: Number(withinKm) } : {}),
    ...(town ? { city: town } : {}),
    ...(region ? { state: region } : {}),
  };
  const words = [
    ...(sentCode ? [`the postal code ${sentCode}`] : []),
    ...(near ? [`how far around it (${withinKm} km)`] : []),
    ...(town ? [`the city “${town}”`] : []),
    ...(region ? [`the state “${region}”`] : []),
    `the country you chose in this form (${country})`,
  ];
  return { sent, words };
}
