import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";

/** An error as RFC 9457 writes it. `detail` says what to do. */
export const Problem = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** What is wrong with the request, a line for each place in it. */
  errors: z.array(z.strictObject({ where: z.string(), rule: z.string() })).optional(),
});

const titles: Readonly<Record<number, string>> = {
  400: "Bad request",
  404: "Not found",
  405: "Method not allowed",
  413: "Request too large",
  415: "Unsupported media type",
  429: "Too many requests",
  500: "Error of the service",
  503: "Not available now",
};

/** The answer to a request that is refused or failed. */
export function problem(
  context: Context,
  status: ContentfulStatusCode,
  detail: string,
  errors?: readonly { where: string; rule: string }[],
): Response {
  const body = {
    type: "about:blank",
    title: titles[status] ?? "Error",
    status,
    detail,
    ...(errors === undefined ? {} : { errors }),
  };
  return context.body(JSON.stringify(body), status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
  });
}
