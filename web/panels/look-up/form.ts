/** What a person types to look someone up. All of it is text as it was typed. */
export interface LookUpForm {
  by: "name" | "number" | "place";
  name: string;
  number: string;
  country: string;
  postalCode: string;
  withinKm: string;
  city: string;
  state: string;
}

/** Nothing typed. The country is the same for everyone: it is never taken from what the person said elsewhere. */
const blank: LookUpForm = {
  by: "name",
  name: "",
  number: "",
  country: "US",
  postalCode: "",
  withinKm: "40",
  city: "",
  state: "",
};

/** The form as this visit kept it. */
export function formFrom(kept: Readonly<Record<string, string>>): LookUpForm {
  const by = kept.by === "number" || kept.by === "place" ? kept.by : "name";
  const field = (name: Exclude<keyof LookUpForm, "by">): string => kept[name] ?? blank[name];
  return {
    by,
    name: field("name"),
    number: field("number"),
    country: field("country"),
    postalCode: field("postalCode"),
    withinKm: field("withinKm"),
    city: field("city"),
    state: field("state"),
  };
}
