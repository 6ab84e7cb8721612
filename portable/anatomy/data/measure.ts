import { z } from "zod";
import { Id } from "../../evidence/index.ts";
import { PlaceName } from "./point.ts";

const FeatureName = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "structure/feature");
/** Only sides whose feature takes one of these options are measured. */
const given = z.record(FeatureName, z.array(Id).min(1)).optional();

export const Direction = z.enum([
  "lateral",
  "medial",
  "superior",
  "inferior",
  "anterior",
  "posterior",
  "backward-on-skin",
]);
export type Direction = z.infer<typeof Direction>;

/**
 * How a published measurement is taken on one sampled anatomy. Millimetres, degrees, or a proportion
 * of sides; signed along the stated direction, for the subject's left as for the right.
 */
export const Measure = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("offset"),
    from: PlaceName,
    to: PlaceName,
    direction: Direction,
    /** Degrees the skin is turned by, for `backward-on-skin`. */
    facing: z.number().optional(),
    given,
  }),
  z.strictObject({ kind: z.literal("distance"), from: PlaceName, to: PlaceName, given }),
  z.strictObject({
    kind: z.literal("from-line"),
    line: z.tuple([PlaceName, PlaceName]),
    to: PlaceName,
    direction: z.enum(["superior", "inferior"]),
    given,
  }),
  /** How far along the line from its first end the foot of the perpendicular lies. */
  z.strictObject({
    kind: z.literal("along-line"),
    line: z.tuple([PlaceName, PlaceName]),
    to: PlaceName,
    given,
  }),
  /** The same as a share of the line's length. */
  z.strictObject({
    kind: z.literal("line-fraction"),
    line: z.tuple([PlaceName, PlaceName]),
    to: PlaceName,
    given,
  }),
  /** Height of a point between two levels: 0 at `from`, 1 at `to`. */
  z.strictObject({
    kind: z.literal("fraction"),
    from: PlaceName,
    to: PlaceName,
    of: PlaceName,
    given,
  }),
  /** From the right point to the left one, across the midline. */
  z.strictObject({ kind: z.literal("separation"), of: PlaceName, given }),
  /** Of the line from insertion to origin with the vertical, seen from the front; lateral is positive. */
  z.strictObject({ kind: z.literal("angle"), from: PlaceName, to: PlaceName, given }),
  z.strictObject({
    kind: z.literal("angle-between"),
    apex: PlaceName,
    arms: z.tuple([PlaceName, PlaceName]),
    given,
  }),
  z.strictObject({ kind: z.literal("depth"), at: PlaceName, given }),
  z.strictObject({ kind: z.literal("scalar"), structure: Id, scalar: Id, given }),
  /** Whole width of the gap between two edges that part at `apex`, at a height above a landmark. */
  z.strictObject({
    kind: z.literal("gap-at"),
    apex: PlaceName,
    edge: PlaceName,
    above: PlaceName,
    height: z.number(),
    feature: FeatureName,
    closed: Id,
  }),
  z.strictObject({
    kind: z.literal("share"),
    structure: Id,
    feature: Id,
    options: z.array(Id).min(1),
    given,
  }),
  /** One measurement or another, by the option that a side has. */
  z.strictObject({
    kind: z.literal("either"),
    feature: FeatureName,
    get options() {
      return z.record(Id, Measure);
    },
  }),
  /** Share of sides whose measurement lies above and below the bounds. */
  z.strictObject({
    kind: z.literal("share-where"),
    get measure() {
      return Measure;
    },
    above: z.number().nullable(),
    below: z.number().nullable(),
  }),
]);
export type Measure = z.infer<typeof Measure>;
