import type { Intake } from "./intake.ts";

/**
 * NUCC provider taxonomy: the names of specialty codes, joined on the code alone because spellings differ between
 * releases. Definitions and notes stay with their owner ("Health Care Provider Taxonomy code set, copyright American
 * Medical Association"). A code is chosen by the person and proves nothing.
 */
export const nucc: Intake = {
  register: "nucc",
  members: /nucc.*taxonomy.*\.csv$/i,
  covers: () => "whole",
  day: () => null,
  async stage({ files, read }) {
    for (const file of files) {
      await read(
        file,
        { required: ["Code", "Grouping", "Classification", "Specialization"], separators: [","], quote: '"' },
        ({ from, column }) => `
INSERT INTO staged_taxonomy
SELECT upper(${column("Code")}), coalesce(nullif(${column("Display Name")}, ''),
  concat_ws(', ', nullif(${column("Classification")}, ''), nullif(${column("Specialization")}, '')))
FROM ${from}`,
      );
    }
  },
};
