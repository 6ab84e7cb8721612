import { SearchAnswer } from "../../../portable/registry/index.ts";

/** Where the service answers, on the address of the page itself. */
const ADDRESS = "/api/practitioners";
/** A service that takes longer will not answer, milliseconds. */
const PATIENCE_MS = 20_000;

/** Why a search came to nothing. */
export type Failure =
  | { why: "offline" | "away" | "slow" | "absent" | "unreadable" }
  /** Too many searches from one network; `seconds` is how long to wait. */
  | { why: "too-often"; seconds: number }
  /** The service answers, and says itself why it cannot search. */
  | { why: "not-now" | "refused"; says: string };

export type Outcome = { ok: true; answer: SearchAnswer } | { ok: false; failure: Failure };

/**
 * Sends one search: the body and nothing else of the person. No cookie, no address of the page, nothing kept by the
 * browser.
 */
export async function askService(body: string): Promise<Outcome> {
  const fails = (failure: Failure): Outcome => ({ ok: false, failure });
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(ADDRESS, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    text = await answer.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") return fails({ why: "slow" });
    return fails({ why: navigator.onLine ? "away" : "offline" });
  }
  const value = parsed(text);
  if (answer.ok) {
    const read = SearchAnswer.safeParse(value);
    return read.success ? { ok: true, answer: read.data } : fails({ why: "unreadable" });
  }
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get("Retry-After"));
    return fails({ why: "too-often", seconds: seconds > 0 ? seconds : 60 });
  }
  const says = detailOf(value);
  // An address that only serves files knows no search, and no problem details either.
  if (says === null) return fails({ why: [404, 405, 501].includes(answer.status) ? "absent" : "away" });
  return fails({ why: answer.status >= 500 ? "not-now" : "refused", says });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What problem details (RFC 9457) say to do. */
function detailOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("detail" in value)) return null;
  return typeof value.detail === "string" ? value.detail.slice(0, 300) : null;
}
