import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { problem } from "./problem.ts";

/** A search is a few hundred bytes. */
const MOST_BYTES = 16 * 1024;
/** Requests of one address in a minute; a person at the page makes a few. */
const PER_MINUTE = 120;
/** Requests answered at the same time; more wait outside. */
const MOST_AT_ONCE = 500;

/** Refuses bodies larger than any search. */
export const sizeLimit: MiddlewareHandler = bodyLimit({
  maxSize: MOST_BYTES,
  onError: (context) => problem(context, 413, `A request may have at most ${MOST_BYTES} bytes.`),
});

/**
 * Holds each address to a number of requests in a minute, and the service to a number at once. Addresses are kept in
 * memory for that minute and nowhere else. This machine itself is not held: a proxy on it is, by the address it names.
 */
export function rateLimit(): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 });
  let answering = 0;
  return async (context, next) => {
    const address = addressOf(context);
    if (address !== null) {
      try {
        await limiter.consume(address);
      } catch {
        context.header("Retry-After", "60");
        return problem(context, 429, `At most ${PER_MINUTE} requests a minute. Wait a minute, then go on.`);
      }
    }
    if (answering >= MOST_AT_ONCE) {
      context.header("Retry-After", "1");
      return problem(context, 503, "Too many people ask at once. Try again in a moment.");
    }
    answering++;
    try {
      await next();
    } finally {
      answering--;
    }
    return undefined;
  };
}

/** The address a request comes from; null for this machine itself. Only a proxy on this machine is believed. */
function addressOf(context: Context): string | null {
  const near = connectedFrom(context);
  if (near !== null && !/^(?:127\.|::1$|::ffff:127\.)/.test(near)) return near;
  const forwarded = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return forwarded === undefined || forwarded === "" ? null : forwarded.slice(0, 64);
}

function connectedFrom(context: Context): string | null {
  try {
    return getConnInfo(context).remote.address ?? null;
  } catch {
    // Asked without a socket, as a test does.
    return null;
  }
}
