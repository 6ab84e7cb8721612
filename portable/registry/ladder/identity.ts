import { hasRightCheckDigit } from "../../evidence/index.ts";
import type { RegisterEntry } from "../practitioner.ts";
import type { Rung } from "../rung.ts";
import { nameInWords } from "./name-in-words.ts";
import { type Checked, entriesOf, notFound, said } from "./statement.ts";

/** An entry that was last changed longer ago than this is called old. */
const OLD_YEARS = 3;

/** Who the national register says the number belongs to, and whether the number is in use. */
export function identityRungs(checked: Checked): Rung[] {
  return [...identity(checked), ...deactivation(checked)];
}

function identity(checked: Checked): Rung[] {
  const { practitioner, today } = checked;
  const rungs: Rung[] = [];
  const { npi } = practitioner;
  if (npi !== null && !hasRightCheckDigit(npi)) {
    rungs.push({
      rung: "identity",
      status: "warning",
      what: `The number ${npi} has a wrong check digit, so it is no provider number. Ask for the number again.`,
      source: "The number itself",
      date: today,
    });
  }
  for (const entry of entriesOf(checked, "nppes")) {
    if (entry.enumeration?.entity === "organisation") {
      rungs.push(
        said(
          "identity",
          "warning",
          entry,
          "This number belongs to an organisation, not to a person. Ask for the number of the person who will treat you.",
        ),
      );
    } else if (entry.names.length > 0) {
      rungs.push(
        said(
          "identity",
          "confirmed",
          entry,
          `${numberWords(npi)} is listed for ${nameInWords(entry.names)}. ${ageWords(entry, today)}A number does not show a licence or a certificate.`,
        ),
      );
    }
  }
  for (const entry of entriesOf(checked, "rpps")) {
    rungs.push(
      said(
        "identity",
        "confirmed",
        entry,
        `The French register lists ${nameInWords(entry.names)}. Bans are not in this file: look the name up on the Ordre's own page.`,
      ),
    );
  }
  for (const entry of entriesOf(checked, "fhir")) {
    rungs.push(
      said(
        "identity",
        "self-declared",
        entry,
        `A directory lists ${nameInWords(entry.names)}. A directory repeats what it was told.`,
      ),
    );
  }
  if (rungs.length > 0) return rungs;
  const nameless = [...entriesOf(checked, "nppes"), ...entriesOf(checked, "nppes-deactivated")].find(
    ({ enumeration }) => enumeration?.deactivatedOn != null,
  );
  if (nameless !== undefined) {
    return [
      said(
        "identity",
        "not-found",
        nameless,
        "The register holds this number, but no name: that is how it keeps numbers that were switched off. So it cannot say whose it is.",
      ),
    ];
  }
  return [
    notFound("identity", checked, practitioner.country === "FR" ? "rpps" : "nppes", {
      read: "Nobody with this number is in the register we read. That does not show that the person has no licence, and it does not clear anybody.",
      notRead: "No national register was read here, so we cannot say who this is.",
    }),
  ];
}

function numberWords(npi: string | null): string {
  return npi === null ? "The entry" : `The number ${npi}`;
}

function ageWords(entry: RegisterEntry, today: string): string {
  const updated = entry.enumeration?.updatedOn ?? null;
  if (updated === null) return "";
  const years =
    Number(today.slice(0, 4)) - Number(updated.slice(0, 4)) - (today.slice(5) < updated.slice(5) ? 1 : 0);
  const old = years >= OLD_YEARS ? ", so parts of it may be out of date" : "";
  return `The entry was last changed on ${updated}${old}. `;
}

function deactivation(checked: Checked): Rung[] {
  const entries = [...entriesOf(checked, "nppes-deactivated"), ...entriesOf(checked, "nppes")];
  const known = entries.filter(({ enumeration }) => enumeration !== null);
  const off = known.filter((entry) => {
    const { deactivatedOn, reactivatedOn } = entry.enumeration ?? {};
    return deactivatedOn != null && (reactivatedOn == null || reactivatedOn < deactivatedOn);
  });
  const onAgain = known.find(({ enumeration }) => enumeration?.reactivatedOn != null);
  // The deactivation report does not say who came back: an entry of the register that does is believed.
  const cameBack = (entry: RegisterEntry): boolean =>
    onAgain !== undefined &&
    (onAgain.enumeration?.reactivatedOn ?? "") >= (entry.enumeration?.deactivatedOn ?? "");
  const stillOff = off.find((entry) => !cameBack(entry));
  if (stillOff !== undefined) {
    const day = stillOff.enumeration?.deactivatedOn ?? "a day not stated";
    return [
      said(
        "deactivation",
        "warning",
        stillOff,
        `The national number of this person was switched off on ${day} and not switched on again. People retire, move or die, and some lose the right to practise. Ask why.`,
      ),
    ];
  }
  if (onAgain !== undefined) {
    return [
      said(
        "deactivation",
        "confirmed",
        onAgain,
        `The number is in use. It was switched off once, and on again on ${onAgain.enumeration?.reactivatedOn}.`,
      ),
    ];
  }
  const inUse = known.find(
    ({ register, names, enumeration }) =>
      register === "nppes" && (names.length > 0 || enumeration?.entity === "organisation"),
  );
  if (inUse !== undefined)
    return [said("deactivation", "confirmed", inUse, "The number was in use on the day of the file.")];
  if (checked.practitioner.country !== "US") return [];
  return [
    notFound("deactivation", checked, "nppes-deactivated", {
      read: "The number is not among those switched off.",
      notRead: "The list of numbers that were switched off was not read.",
    }),
  ];
}
