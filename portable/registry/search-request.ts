import { z } from "zod";
import { Coordinates, Practitioner } from "./practitioner.ts";
import { LoadedRegister } from "./register.ts";

/** The longest name that is searched for, in characters. */
export const LONGEST_NAME = 120;

/** Where to look. A postal code with known coordinates is searched by distance, any other place by its words. */
export const SearchPlace = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "two capital letters, such as US or FR")
    .default("US"),
  postalCode: z.string().trim().min(2).max(12).optional(),
  withinKm: z.number().positive().max(500).optional(),
  city: z.string().trim().min(1).max(60).optional(),
  state: z.string().trim().min(1).max(40).optional(),
});
export type SearchPlace = z.infer<typeof SearchPlace>;

/**
 * What is asked of the service: a name, a number or a place, and nothing else. No treatment and no
 * concern can be written into it: the ranking by treatment happens where the question is asked.
 */
export const SearchRequest = z
  .strictObject({
    name: z.string().trim().min(2).max(LONGEST_NAME).optional(),
    /** A national number: ten digits in the United States, 8 to 12 elsewhere. */
    number: z
      .string()
      .trim()
      .regex(/^\d{8,12}$/, "8 to 12 digits")
      .optional(),
    place: SearchPlace.optional(),
    limit: z.int().min(1).max(200).default(50),
  })
  .refine(
    (request) => request.name !== undefined || request.number !== undefined || request.place !== undefined,
    {
      error: "give a name, a number or a place",
    },
  );
export type SearchRequest = z.infer<typeof SearchRequest>;

/** What the service answers: candidates in no order that means anything, and which registers were read. */
export const SearchAnswer = z.strictObject({
  practitioners: z.array(Practitioner),
  /** True when more people matched than were sent. */
  more: z.boolean(),
  /** True when any register that was read is made up: nobody in it exists, and a page must say so. */
  fictional: z.boolean(),
  registers: z.array(LoadedRegister),
  /** Where the postal code that was asked for lies; null when none was, or its coordinates are not known. */
  where: Coordinates.nullable(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
