import type { RegisterName } from "../../portable/registry/index.ts";

/** The schema of the tables, so that a database can hold other things too. */
export const SCHEMA = "glabella";

/** The tables of the store. `person` is the distribution key: everything about one person lies together. */
export interface Tables {
  /** One row a register and edition (a state, a year). */
  loaded_register: {
    id: number;
    register: RegisterName;
    /** Empty where a register has no editions. */
    edition: string;
    day: string | null;
    fictional: boolean;
    entries: number;
  };
  /** What one register says of one person; `content` is JSON (see entry-content.ts). */
  entry: { id: string; register_id: number; key: string; person: string; content: string };
  /** Folded names without blanks; each part of a surname of several words has a row of its own too. */
  name: {
    entry_id: string;
    person: string;
    surname: string;
    given: string;
    middle: string;
    state: string;
    postal_code: string;
  };
  /** Where people of the face's specialties work. */
  place: {
    entry_id: string;
    person: string;
    country: string;
    postal_code: string;
    city: string;
    state: string;
    latitude: number | null;
    longitude: number | null;
  };
  /** Licence numbers that boards list. */
  board_licence: { entry_id: string; person: string; state: string; number_digits: string };
  /** Names of specialty codes. */
  taxonomy: { code: string; label: string };
}

/** Tables an import fills, with their columns in the order of the copied files. */
export const copiedColumns = {
  entry: ["id", "register_id", "key", "person", "content"],
  name: ["entry_id", "person", "surname", "given", "middle", "state", "postal_code"],
  place: ["entry_id", "person", "country", "postal_code", "city", "state", "latitude", "longitude"],
  board_licence: ["entry_id", "person", "state", "number_digits"],
} as const;

export type CopiedTable = keyof typeof copiedColumns;
