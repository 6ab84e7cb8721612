import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonRow } from "../../portable/registry/index.ts";
import { InputFault } from "./input-fault.ts";
import { eachPerson, readPersonFile } from "./read-person-file.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "people-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const map = { id: "rec_id", given: "given_name", surname: "surname" };

async function read(content: string | Buffer): Promise<PersonRow[]> {
  const path = join(folder, "people.csv");
  await writeFile(path, content);
  const rows: PersonRow[] = [];
  await eachPerson(path, map, (person) => rows.push(person));
  return rows;
}

async function fault(content: string | Buffer): Promise<string> {
  const error = await read(content).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputFault);
  return error instanceof Error ? error.message : "";
}

test("header cells and values are trimmed, a byte order mark is skipped, columns go by name", async () => {
  const rows = await read("\ufeffsurname , rec_id,given_name\r\n Okonkwo,  7 , Ada \r\n");
  expect(rows).toEqual([{ id: "7", values: { given: "Ada", surname: "Okonkwo" } }]);
});

test("semicolons, tabs and bars separate too, and a missing id is the row's number", async () => {
  for (const separator of [";", "\t", "|"]) {
    const rows = await read(
      ["rec_id,given_name,surname", ",Ada,O'Neil"].join("\n").replaceAll(",", separator),
    );
    expect(rows).toEqual([{ id: "1", values: { given: "Ada", surname: "O'Neil" } }]);
  }
});

test("a quoted value holds separators and line breaks; a formula is text like any other", async () => {
  const rows = await read('rec_id,given_name,surname\n1,"Ada, ""the\nfirst""",=1+1\n');
  expect(rows[0]?.values).toEqual({ given: 'Ada, "the\nfirst"', surname: "=1+1" });
});

test("a mapped column that is absent or stands twice is refused with the columns there are", async () => {
  expect(await fault("rec_id,first,surname\n1,a,b\n")).toMatch(/given_name.*only rec_id, first, surname/);
  expect(await fault("rec_id,surname,given_name,surname\n1,a,b,c\n")).toMatch(/surname.*two of them/);
});

test("a row of the wrong length, an open quote, a NUL, other bytes and nothing at all are refused", async () => {
  expect(await fault("rec_id,given_name,surname\n1,a,b\n2,a\n")).toMatch(/line 3/);
  expect(await fault(`rec_id,given_name,surname\n1,"a,b\n${"x".repeat(200_000)}`)).toMatch(/Mend that row/);
  expect(await fault("rec_id,given_name,surname\n1,a\0,b\n")).toMatch(/NUL/);
  expect(await fault(Buffer.from("rec_id,given_name,surname\n1,Ren\xe9,b\n", "latin1"))).toMatch(/UTF-8/);
  expect(await fault("")).toMatch(/empty file/);
});

test("a file that is not there says so", async () => {
  await expect(readPersonFile(join(folder, "none.csv"), map)).rejects.toThrow(/no such file/);
});

test("a file as columns holds each value once, folded, and says how many rows have it", async () => {
  const path = join(folder, "columns.csv");
  await writeFile(path, "rec_id,given_name,surname\n1,Ada,Müller\n2,Zoë,muller\n3,,MÜLLER\n");
  const { ids, columns } = await readPersonFile(path, map);
  expect(ids).toEqual(["1", "2", "3"]);
  expect(columns.surname).toEqual({ codes: Int32Array.of(1, 1, 1), values: ["", "muller"], counts: [0, 3] });
  expect(columns.given.values).toEqual(["", "ada", "zoe"]);
  expect(columns.street.counts).toEqual([3]);
});
