import type { Evidence } from "../../evidence/index.ts";
import { fold } from "../names/fold.ts";
import type { IndustryPayment } from "../practitioner.ts";
import type { Rung } from "../rung.ts";
import { type Checked, entriesOf, notFound, said } from "./statement.ts";

const CASH =
  "Cosmetic work is not billed to Medicare, so nothing here says nothing about how often they do it. Ask for numbers.";

/** Opted out of Medicare, what was billed to it, and what makers paid: three plain facts, none of them a verdict. */
export function moneyRungs(checked: Checked, treatment: string, evidence: Evidence): Rung[] {
  if (checked.practitioner.country !== "US") return [];
  return [
    ...optOut(checked),
    ...billed(checked, treatment, evidence),
    ...payments(checked, treatment, evidence),
  ];
}

function optOut(checked: Checked): Rung[] {
  const entries = entriesOf(checked, "opt-out").filter(
    ({ joined, optOut }) => joined.by === "identifier" && optOut !== null,
  );
  const rungs = entries.map((entry) => {
    const from = entry.optOut?.effectiveOn ?? null;
    const to = entry.optOut?.endsOn ?? null;
    const span = `${from === null ? "" : ` from ${from}`}${to === null ? "" : `, in periods of two years that renew themselves; the last one named ends ${to}`}`;
    return said(
      "opt-out",
      "confirmed",
      entry,
      `The person has left Medicare and bills patients directly${span}. This is lawful and common in cosmetic practice, and no warning.`,
    );
  });
  if (rungs.length > 0) return rungs;
  return [
    notFound("opt-out", checked, "opt-out", {
      read: "The person is not on the list of those who left Medicare.",
      notRead: "The list of those who left Medicare was not read here.",
    }),
  ];
}

function billed(checked: Checked, treatment: string, evidence: Evidence): Rung[] {
  const { procedures } = evidence.rows.qualifications;
  const codes = new Set(
    procedures.filter(({ treatments }) => treatments.includes(treatment)).flatMap((row) => row.codes),
  );
  const rungs: Rung[] = [];
  for (const entry of entriesOf(checked, "medicare")) {
    if (entry.joined.by !== "identifier") continue;
    const related = entry.billed.filter(({ code }) => codes.has(code));
    const services = related.reduce((sum, one) => sum + one.services, 0);
    if (services <= 0) continue;
    const years = [...new Set(related.map(({ year }) => year).filter((year) => year !== null))].sort();
    const when = years.length === 0 ? "in a year not stated" : `in ${years.join(", ")}`;
    const which = [...new Set(related.map(({ code }) => code))].sort().join(", ");
    rungs.push(
      said(
        "billed-experience",
        "confirmed",
        entry,
        `Medicare was billed for ${Math.round(services)} services of this kind ${when} (codes ${which}). It shows work for people with Medicare only: for older or disabled people, and for a medical reason.`,
      ),
    );
  }
  if (rungs.length > 0) return rungs;
  return [
    notFound("billed-experience", checked, "medicare", {
      read: `No work of this kind was billed to Medicare. ${CASH}`,
      notRead: `The list of what was billed to Medicare was not read here. ${CASH}`,
    }),
  ];
}

function payments(checked: Checked, treatment: string, evidence: Evidence): Rung[] {
  const products = (evidence.treatment.get(treatment)?.saidAs ?? [])
    .map(fold)
    .filter((word) => word.length > 3);
  const rungs: Rung[] = [];
  for (const entry of entriesOf(checked, "open-payments")) {
    if (entry.joined.by !== "identifier") continue;
    const related = entry.payments.filter((payment) => names(payment, products));
    for (const [maker, list] of grouped(related))
      rungs.push(said("industry-payments", "confirmed", entry, paymentWords(maker, list)));
  }
  if (rungs.length > 0) return rungs;
  return [
    notFound("industry-payments", checked, "open-payments", {
      read: "No payment linked with a product of this treatment was found. Not every product is named in the list.",
      notRead: "The list of payments by makers was not read here.",
    }),
  ];
}

/** Whether a payment names a product that people call the treatment by: whole words, so that "ipl" is not in "diploma". */
function names(payment: IndustryPayment, products: readonly string[]): boolean {
  return payment.products.some((printed) => {
    const words = ` ${fold(printed)} `;
    return products.some((product) => words.includes(` ${product} `));
  });
}

function grouped(payments: readonly IndustryPayment[]): Map<string, IndustryPayment[]> {
  const makers = new Map<string, IndustryPayment[]>();
  for (const payment of payments) makers.set(payment.maker, [...(makers.get(payment.maker) ?? []), payment]);
  return makers;
}

function paymentWords(maker: string, payments: readonly IndustryPayment[]): string {
  const dollars = payments.reduce((sum, payment) => sum + payment.dollars, 0);
  const count = payments.reduce((sum, payment) => sum + payment.payments, 0);
  const years = [...new Set(payments.map(({ year }) => year).filter((year) => year !== null))]
    .sort()
    .join(", ");
  const products = [...new Set(payments.flatMap((payment) => payment.products))].join(", ");
  const natures = [...new Set(payments.map(({ nature }) => nature.toLowerCase()).filter(Boolean))].join("; ");
  const disputed = payments.some((payment) => payment.disputed) ? " Some of it is disputed." : "";
  const amount = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 }).format(dollars);
  return `${maker} paid ${amount} US dollars in ${count} ${count === 1 ? "payment" : "payments"}${years === "" ? "" : ` (${years})`} linked with ${products}${natures === "" ? "" : `: ${natures}`}.${disputed} A payment shows neither skill nor wrong. You may ask about it.`;
}
