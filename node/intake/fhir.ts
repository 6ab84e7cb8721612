import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type {
  Address,
  Bundle,
  CodeableConcept,
  FhirResource,
  HumanName,
  Identifier,
  Practitioner,
  PractitionerRole,
} from "fhir/r4.js";
import { fileFault } from "./file-fault.ts";
import type { Intake } from "./intake.ts";
import type { SourceFile } from "./source-file.ts";
import { listOf, quoted } from "./sql-text.ts";
import { noBoards, noPlaces, stagedColumns } from "./staged.ts";

/** A bundle is one JSON value and is held whole; a directory of millions comes as NDJSON, line by line. */
const LARGEST_BUNDLE_BYTES = 256e6;
const NPI = "http://hl7.org/fhir/sid/us-npi";
const NUCC = "http://nucc.org/provider-taxonomy";

/**
 * FHIR R4 directories: Practitioner and PractitionerRole, as a bundle or as NDJSON. A directory repeats what it was
 * told; a qualification is a code, not a certificate. Other resources are not needed. A role whose practitioner is in
 * none of the files is not needed either.
 */
export const fhir: Intake = {
  register: "fhir",
  members: /\.(?:json|ndjson)$/i,
  covers: () => "changes",
  day: ({ name }) => /20\d{2}-\d{2}-\d{2}/.exec(name)?.[0] ?? null,
  async stage({ connection, files, faceSpecialties, folder }) {
    const rows = join(folder, "fhir-rows.ndjson");
    const out = createWriteStream(rows);
    for (const [number, file] of files.entries()) {
      for await (const { resource, fault, text } of resourcesOf(file)) {
        const row = fault === null ? rowOf(resource) : { kind: "fault", fault, text };
        if (!out.write(`${JSON.stringify({ file: number, ...row })}\n`)) await once(out, "drain");
      }
    }
    out.end();
    await once(out, "close");
    await connection.run(`CREATE TABLE resources AS SELECT * FROM read_json(${quoted(rows)}, format='newline_delimited', maximum_object_size=16777216, columns={
      file: 'INTEGER', kind: 'VARCHAR', fault: 'VARCHAR', text: 'VARCHAR', id: 'VARCHAR', person: 'VARCHAR', country: 'VARCHAR', content: 'JSON',
      specialties: 'JSON', codes: 'VARCHAR[]', names: 'STRUCT(surname VARCHAR, given VARCHAR, middle VARCHAR)[]', state: 'VARCHAR', postal_code: 'VARCHAR',
      places: 'STRUCT(country VARCHAR, postal_code VARCHAR, city VARCHAR, state VARCHAR)[]'})`);
    await connection.run(`
INSERT INTO staged (${stagedColumns})
SELECT file, 1, fault, CASE WHEN fault IS NULL THEN coalesce(text, 'a role of a practitioner who is not in the files') END, '', coalesce(id, text), '', '',
  [], '', '', ${noPlaces}, ${noBoards}
FROM resources WHERE kind IN ('fault', 'other') OR kind = 'role' AND id NOT IN (SELECT id FROM resources WHERE kind = 'practitioner')`);
    // The row of a practitioner stands for itself and for its roles.
    await connection.run(`
INSERT INTO staged (${stagedColumns})
WITH roles AS (
  SELECT id, count(*) AS rows, flatten(list(CAST(specialties AS JSON[]))) AS specialties, flatten(list(codes)) AS codes FROM resources WHERE kind = 'role' GROUP BY id
)
SELECT p.file, 1 + coalesce(roles.rows, 0), NULL, NULL, '', p.id, p.person,
  json_merge_patch(p.content, to_json({specialties: list_distinct(list_concat(CAST(p.specialties AS JSON[]), coalesce(roles.specialties, [])))})),
  p.names, p.state, p.postal_code,
  CASE WHEN list_has_any(list_concat(p.codes, coalesce(roles.codes, [])), ${listOf(faceSpecialties)}) THEN p.places ELSE ${noPlaces} END, ${noBoards}
FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY file DESC) AS turn FROM resources WHERE kind = 'practitioner') p
LEFT JOIN roles ON roles.id = p.id WHERE p.turn = 1`);
    await connection.run(`
INSERT INTO staged (${stagedColumns})
SELECT file, 1, NULL, 'the same practitioner again, in an earlier row', '', id, '', '', [], '', '', ${noPlaces}, ${noBoards}
FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY file DESC) AS turn FROM resources WHERE kind = 'practitioner') WHERE turn > 1`);
  },
};

interface Read {
  resource: FhirResource | null;
  fault: string | null;
  text: string;
}

async function* resourcesOf(file: SourceFile): AsyncGenerator<Read> {
  if (/\.ndjson$/i.test(file.name)) {
    const lines = createInterface({
      input: createReadStream(file.path, { encoding: "utf8" }),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) {
      if (line.trim() === "") continue;
      yield readResource(line);
    }
    return;
  }
  if ((await stat(file.path)).size > LARGEST_BUNDLE_BYTES) {
    throw fileFault(
      file.given,
      `a bundle may hold at most ${LARGEST_BUNDLE_BYTES / 1e6} MB`,
      "more",
      "Ask the directory for NDJSON, which is read line by line.",
    );
  }
  const whole = readResource(await readFile(file.path, "utf8"));
  if (whole.resource === null) {
    throw fileFault(
      file.given,
      "a directory must be FHIR R4 as JSON, or NDJSON in a file that ends in .ndjson",
      whole.fault ?? "nothing",
      "Check the file.",
    );
  }
  if (whole.resource.resourceType !== "Bundle") {
    yield whole;
    return;
  }
  for (const { resource } of (whole.resource as Bundle).entry ?? []) {
    yield resource === undefined
      ? { resource: null, fault: "an entry without a resource", text: "" }
      : { resource: resource as FhirResource, fault: null, text: "" };
  }
}

function readResource(text: string): Read {
  try {
    const value: unknown = JSON.parse(text);
    if (
      typeof value === "object" &&
      value !== null &&
      typeof Reflect.get(value, "resourceType") === "string"
    ) {
      return { resource: value as FhirResource, fault: null, text: "" };
    }
    return { resource: null, fault: "not a FHIR resource", text: text.slice(0, 500) };
  } catch {
    return { resource: null, fault: "not JSON", text: text.slice(0, 500) };
  }
}

function rowOf(resource: FhirResource | null): Record<string, unknown> {
  try {
    if (resource?.resourceType === "Practitioner") return practitionerRow(resource);
    if (resource?.resourceType === "PractitionerRole") return roleRow(resource);
  } catch {
    // What claims to be a resource may hold anything.
    return { kind: "fault", fault: "not shaped as FHIR R4 says", text: resource?.id ?? "" };
  }
  return { kind: "other", text: "another kind of resource" };
}

function practitionerRow(one: Practitioner): Record<string, unknown> {
  const names = (one.name ?? []).filter(({ family }) => family !== undefined && family !== "").map(nameOf);
  if (one.id === undefined || names.length === 0)
    return { kind: "fault", fault: "a practitioner without id or name", text: one.id ?? "" };
  const identifiers = (one.identifier ?? []).filter((identifier) => identifier.value);
  const npi = identifiers.find(({ system }) => system === NPI)?.value ?? "";
  const addresses = (one.address ?? []).filter(({ city }) => city).map(addressOf);
  const country = addresses[0]?.country ?? "US";
  const specialties = (one.qualification ?? []).flatMap(({ code }) => specialtiesOf(code));
  const first = addresses[0];
  return {
    kind: "practitioner",
    id: one.id,
    person: /^[12]\d{9}$/.test(npi) ? `npi:${npi}` : `fhir:${one.id}`,
    content: {
      country,
      identifiers: identifiers.filter(({ system }) => system !== NPI).map(identifierOf),
      names,
      addresses,
      licences: (one.qualification ?? []).flatMap(licenceOf),
    },
    specialties,
    codes: specialties.map(({ code }) => code),
    names: names.map(({ surname, given, middle }) => ({ surname, given, middle })),
    state: first?.state.toUpperCase() ?? "",
    postal_code: first?.postalCode.slice(0, 5) ?? "",
    places: addresses.map(({ country: land, postalCode, city, state }) => ({
      country: land,
      postal_code: postalCode,
      city,
      state,
    })),
  };
}

function roleRow(one: PractitionerRole): Record<string, unknown> {
  const id = one.practitioner?.reference?.split("/").at(-1) ?? "";
  if (id === "") return { kind: "fault", fault: "a role without a practitioner", text: one.id ?? "" };
  const specialties = one.active === false ? [] : (one.specialty ?? []).flatMap(specialtiesOf);
  return { kind: "role", id, specialties, codes: specialties.map(({ code }) => code) };
}

function nameOf({ family = "", given = [], suffix = [], use }: HumanName) {
  return {
    use:
      use === "old" || use === "maiden"
        ? "former"
        : use === "official" || use === "usual" || use === undefined
          ? "legal"
          : "other",
    surname: family,
    given: given[0] ?? "",
    middle: given.slice(1).join(" "),
    credentials: suffix.join(", "),
  };
}

function addressOf({ use, line = [], city = "", state = "", postalCode = "", country = "US" }: Address) {
  return {
    use: use === "work" || use === undefined ? "practice" : "other",
    lines: line,
    city,
    state,
    postalCode,
    country: /^(?:us|usa|united states)$/i.test(country) ? "US" : country,
  };
}

function identifierOf({ system = "", value = "" }: Identifier) {
  return { system: system === "" ? "unnamed" : system, value };
}

function specialtiesOf({ coding = [], text = "" }: CodeableConcept) {
  const nucc = coding
    .filter(({ system, code }) => system === NUCC && code)
    .map(({ code = "", display = "" }) => ({ system: "nucc", code, label: display }));
  if (nucc.length > 0) return nucc;
  const label = text === "" ? (coding.find(({ display }) => display)?.display ?? "") : text;
  return label === "" ? [] : [{ system: "text", code: "", label }];
}

/** A qualification that carries a number is a licence the person states; who issued it is said where it is known. */
function licenceOf({ identifier = [], issuer }: NonNullable<Practitioner["qualification"]>[number]) {
  return identifier
    .filter(({ value }) => value)
    .map(({ value = "" }) => ({ number: value, state: issuer?.display ?? "" }));
}
