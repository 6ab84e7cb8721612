import { fhir } from "./fhir.ts";
import type { ImportName, Intake } from "./intake.ts";
import { leie } from "./leie.ts";
import { licences } from "./licences.ts";
import { medicare } from "./medicare.ts";
import { nppes } from "./nppes.ts";
import { nppesDeactivated } from "./nppes-deactivated.ts";
import { nucc } from "./nucc.ts";
import { openPayments } from "./open-payments.ts";
import { optOut } from "./opt-out.ts";
import { rpps } from "./rpps.ts";

const all: readonly Intake[] = [
  nppes,
  nppesDeactivated,
  nucc,
  leie,
  medicare,
  optOut,
  openPayments,
  rpps,
  fhir,
  licences,
];

/** Every register that can be imported, by its name on the command line. */
export const intakes: ReadonlyMap<ImportName, Intake> = new Map(
  all.map((intake) => [intake.register, intake]),
);
