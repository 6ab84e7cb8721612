import type { CopiedTable } from "./tables.ts";

/** Rows of `name` whose person stands under no national number; a query says it in these very words to use the index. */
export const unnumbered = "person NOT LIKE 'npi:%'";

/**
 * An index that carries the rest of the row: a search walks hundreds of names of which few come close, and need not
 * fetch each of them from the table.
 */
const whole = (rest: string): string => `INCLUDE (${rest})`;

/**
 * Indexes of the copied tables, by their name after the table's. A rebuilt table gets them only once it is full,
 * which takes a fraction of the time of keeping them up row by row. Surnames are found from their start, from their
 * end and by sound, so that one slip anywhere leaves a way in.
 */
export const indexes: Readonly<Record<CopiedTable, Readonly<Record<string, string>>>> = {
  entry: { id: "(id)", person: "(person, register_id)", register: "(register_id)" },
  name: {
    entry: "(entry_id)",
    surname: `(surname, given) ${whole("person, middle, state, postal_code")}`,
    given: `(given, surname) ${whole("person, middle, state, postal_code")}`,
    given_end: `(given, reverse(surname)) ${whole("surname, person, middle, state, postal_code")}`,
    sound: "(dmetaphone(surname), dmetaphone(given))",
    // The few people without a national number, who are joined to others by name: apart from the millions who have one.
    unnumbered: `(surname) WHERE ${unnumbered}`,
  },
  place: {
    entry: "(entry_id)",
    latitude: "(latitude, longitude)",
    city: "(country, city)",
    postal_code: "(country, postal_code)",
  },
  board_licence: { entry: "(entry_id)", number_digits: "(state, number_digits)" },
};
