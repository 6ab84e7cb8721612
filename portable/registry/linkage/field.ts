/** The fields of a person that two files are compared by. */
export const fields = [
  "given",
  "surname",
  "birthDate",
  "streetNumber",
  "street",
  "street2",
  "suburb",
  "postalCode",
  "state",
  "identifier",
] as const;
export type Field = (typeof fields)[number];

/** One person of a file: its id, and each value as printed; an absent value and an empty one are the same. */
export interface PersonRow {
  id: string;
  values: Partial<Record<Field, string>>;
}
