import type { Evidence } from "../../portable/evidence/index.ts";
import {
  type Match,
  type Practitioner,
  rank,
  type SearchAnswer,
  type SearchRequest,
} from "../../portable/registry/index.ts";
import type { Reader } from "../store/store.ts";
import { findByName, findFurther, type NamedRow } from "./find-by-name.ts";
import { findByPlace, whereIs } from "./find-by-place.ts";
import { gather } from "./gather.ts";
import { coordinatesOf } from "./postal-coordinates.ts";
import { loadedRegisters } from "./read-entry.ts";

/** Below this score no name came close, and the slow way is taken. */
const CLOSE = 0.86;
/** A name that fits worse is not the one typed. */
const LEAST = 0.45;

/**
 * Candidates for a name, a number or a place, with every entry that registers hold of each. A place alone is searched
 * over the same face-related specialties whatever it is asked for; a name or a number over everyone. The order is that
 * of the names; ranking by treatment is done where the question is asked.
 *
 * @param now the clock, milliseconds: only to keep specialty names for a while
 */
export async function searchRegistry(
  reader: Reader,
  request: SearchRequest,
  evidence: Evidence,
  now: number,
): Promise<SearchAnswer> {
  return reader.read(async (db) => {
    const registers = await loadedRegisters(db);
    const fictional = registers.some((register) => register.fictional);
    const where = whereIs(request.place);
    if (request.number !== undefined) {
      const practitioners = await gather(
        db,
        [`npi:${request.number}`, `rpps:${request.number}`],
        evidence,
        now,
      );
      return {
        practitioners: practitioners.filter(({ entries }) => entries.length > 0),
        more: false,
        fictional,
        registers,
        where,
      };
    }
    if (request.name !== undefined) {
      let rows = await findByName(db, request.name, request.place ?? null);
      let best = nearestFirst(request.name, request.place, rows, evidence);
      if ((best[0]?.score ?? 0) < CLOSE) {
        rows = [...rows, ...(await findFurther(db, request.name))];
        best = nearestFirst(request.name, request.place, rows, evidence);
      }
      const fitting = best.filter(({ score }, place) => score >= LEAST || place === 0);
      const persons = fitting.slice(0, request.limit).map(({ practitioner }) => practitioner.id);
      return {
        practitioners: await gather(db, persons, evidence, now),
        more: fitting.length > request.limit,
        fictional,
        registers,
        where,
      };
    }
    if (request.place === undefined) return { practitioners: [], more: false, fictional, registers, where };
    const persons = await findByPlace(db, request.place, request.limit + 1);
    const practitioners = await gather(db, persons.slice(0, request.limit), evidence, now);
    return { practitioners, more: persons.length > request.limit, fictional, registers, where };
  });
}

/** What a person at the command line asks; here the treatment is known, because nothing is sent anywhere. */
export interface RankedRequest extends Omit<SearchRequest, "number"> {
  treatment?: string | undefined;
}

/** The candidates of a search in the order in which they answer it, each with its reasons; those known to be too far away are left out. */
export async function rankedSearch(
  reader: Reader,
  request: RankedRequest,
  evidence: Evidence,
  now: number,
): Promise<{ matches: Match[]; more: boolean; registers: SearchAnswer["registers"] }> {
  const { treatment, ...asked } = request;
  const found = await searchRegistry(reader, asked, evidence, now);
  const within = request.place?.withinKm ?? null;
  const matches = rank(
    {
      ...(request.name === undefined ? {} : { name: request.name }),
      ...(request.place === undefined ? {} : { place: request.place, where: whereIs(request.place) }),
      ...(treatment === undefined ? {} : { treatment }),
    },
    found.practitioners,
    evidence,
  ).filter(({ distanceKm }) => within === null || distanceKm === null || distanceKm <= within);
  return { matches, more: found.more, registers: found.registers };
}

function nearestFirst(
  name: string,
  place: SearchRequest["place"],
  rows: readonly NamedRow[],
  evidence: Evidence,
): Match[] {
  const people = new Map<string, Practitioner>();
  for (const row of rows) {
    const known = people.get(row.person);
    if (known === undefined) people.set(row.person, outline(row));
    else known.entries[0]?.names.push(nameIn(row));
  }
  return rank(
    { name, ...(place === undefined ? {} : { place, where: whereIs(place) }) },
    [...people.values()],
    evidence,
  );
}

/** As much of a person as their name and place, to choose whose entries are fetched. */
function outline(row: NamedRow): Practitioner {
  return {
    id: row.person,
    npi: null,
    country: "US",
    entries: [
      {
        register: "nppes",
        edition: null,
        date: null,
        fictional: false,
        joined: { by: "identifier", probability: null },
        identifiers: [],
        names: [nameIn(row)],
        addresses: [
          {
            use: "practice",
            lines: [],
            city: "",
            state: row.state,
            postalCode: row.postal_code,
            country: "US",
            telephone: "",
            coordinates: coordinatesOf(row.postal_code),
          },
        ],
        specialties: [],
        licences: [],
        enumeration: null,
        exclusion: null,
        optOut: null,
        billed: [],
        payments: [],
      },
    ],
  };
}

function nameIn({ surname, given, middle }: NamedRow): Practitioner["entries"][number]["names"][number] {
  return { use: "legal", surname, given, middle, suffix: "", credentials: "" };
}
