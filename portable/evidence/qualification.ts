import { z } from "zod";
import { Id } from "./words.ts";

/** A code of the NUCC taxonomy: nine characters and an X. Self-declared; it never proves certification. */
const NuccCode = z.string().regex(/^[0-9A-Z]{9}X$/, "a NUCC code is nine characters and an X");

/** How a warning can be noticed in open registers; an empty one is for a person to notice. */
const Detection = z.strictObject({
  /** Words a practitioner uses of themself. */
  selfDeclared: z.array(z.string().min(1)).optional(),
  notDetectableFromOpenData: z.boolean().optional(),
  /** Every declared code of the person lies within these. */
  nuccAllOfPersonWithin: z.array(NuccCode).optional(),
  nuccPrefix: z.array(z.string().min(3)).optional(),
  nucc: z.array(NuccCode).optional(),
  npiAbsent: z.boolean().optional(),
  /** What the register's row must show, in words. */
  nppes: z.string().min(1).optional(),
  leie: z.string().min(1).optional(),
  stateBoard: z.string().min(1).optional(),
});

/** A certifying board of the United States whose specialty may cover a treatment. */
const Board = z.strictObject({
  id: Id,
  name: z.string().min(1),
  certifyingBody: z.string().min(1),
  recognisedBy: z.string().min(1),
  nucc: z.array(NuccCode),
  /** Specialty codes of Medicare's own files, as printed there. */
  medicareSpecialty: z.array(z.string().min(2)),
  note: z.string().min(1).optional(),
  sources: z.array(Id).min(1),
});

/** Training on top of a board's specialty: it adds to one, and never replaces one. */
const ExtraTraining = z.strictObject({
  id: Id,
  name: z.string().min(1),
  body: z.string().min(1),
  recognisedBy: z.string().min(1),
  nucc: z.array(NuccCode),
  medicareSpecialty: z.array(z.string().min(2)).optional(),
  note: z.string().min(1).optional(),
  sources: z.array(Id),
});

/** A question for the person to ask, and how it can be noticed. Never a verdict on anybody. */
const QualificationWarning = z.strictObject({
  id: Id,
  level: z.enum(["info", "ask", "caution", "stop-and-ask", "serious"]),
  text: z.string().min(1),
  detect: Detection,
  note: z.string().min(1).optional(),
  sources: z.array(Id),
});

/** Treatments that ask for the same training, and who in the United States has had it. */
const TreatmentFamily = z.strictObject({
  id: Id,
  label: z.string().min(1),
  kind: z.enum(["non-surgical", "surgical", "procedure", "medical"]),
  /** Each treatment belongs to one family at most; self-care belongs to none. */
  treatments: z.array(Id).min(1),
  us: z.strictObject({
    /** Board ids whose residency covers the treatments. */
    core: z.array(Id),
    /** Boards that cover them for a part of the face, or with further training; `scope` says which. */
    limited: z.array(z.strictObject({ board: Id, scope: z.string().min(1) })),
    extra: z.array(Id),
    warnings: z.array(Id),
    nuccCore: z.array(NuccCode),
    nuccLimited: z.array(NuccCode),
    nuccExtra: z.array(NuccCode),
  }),
  /** Questions to put to the practitioner. */
  ask: z.array(z.string().min(1)).min(1),
  setting: z.string().min(1),
  /** Whether a text assigns the scope to the treatment (`sourced`), or it was compiled from scope (`judgement`). */
  basis: z.string().min(1),
  note: z.string().min(1).optional(),
  sources: z.array(Id).min(1),
});

/** Who may practise what, and how to look someone up, in a country other than the United States. */
const CountryRules = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  register: z.strictObject({ name: z.string().min(1), bulkOpen: z.boolean(), url: z.url().nullable() }),
  /** Specialties as the country's own register names them. */
  coreSpecialties: z.strictObject({
    surgical: z.array(z.string().min(1)),
    /** Surgical specialties that may operate only on their own organ. */
    organLimited: z.array(z.string().min(1)).optional(),
    dermatology: z.array(z.string().min(1)),
  }),
  points: z.array(z.strictObject({ text: z.string().min(1), sources: z.array(Id).min(1) })).min(1),
  /** What nobody has confirmed yet; shown as such. */
  toConfirm: z.array(z.string().min(1)),
});

/** Where a certificate can be looked up by hand: certification is not open data. */
const LookUp = z.strictObject({
  id: Id,
  name: z.string().min(1),
  /** Boards and extra trainings it answers for. */
  answersFor: z.array(Id).min(1),
  /** Null where no page was seen. */
  url: z.url().nullable(),
  /** The exact thing to look for or ask. */
  ask: z.string().min(1),
  sources: z.array(Id),
});

/**
 * Procedure codes under which a treatment is billed when an insurer pays for it. The codes stand alone:
 * their descriptions belong to the American Medical Association. Cosmetic work is billed to nobody.
 */
const BilledProcedures = z.strictObject({
  treatments: z.array(Id).min(1),
  codes: z.array(z.string().regex(/^[0-9A-Z]{5}$/, "a procedure code has five characters")).min(1),
  sources: z.array(Id).min(1),
});

/**
 * Who is trained for what. A person is never ranked: the rows say which facts to show, from where,
 * and which question to ask. A missing family or country reads as "not known", never as "anyone may".
 */
export const Qualifications = z.strictObject({
  compiledOn: z.iso.date(),
  nuccRelease: z.string().min(1),
  nuccNotice: z.string().min(1),
  /** What the words core, limited, extra, warnings, nucc and basis stand for. */
  howToRead: z.record(z.string(), z.string().min(1)),
  generalRules: z.array(z.string().min(1)).min(1),
  boards: z.array(Board).min(1),
  extra: z.array(ExtraTraining),
  warnings: z.array(QualificationWarning),
  families: z.array(TreatmentFamily).min(1),
  countries: z.array(CountryRules),
  lookUps: z.array(LookUp),
  procedures: z.array(BilledProcedures),
});
export type Qualifications = z.infer<typeof Qualifications>;
