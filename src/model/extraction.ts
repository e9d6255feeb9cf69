import { z } from "zod";
import { Box } from "./box.ts";
import { Check, Finding } from "./finding.ts";
import { Form } from "./form.ts";

export const SourceKind = z.enum(["pdf", "image", "text"]);
export type SourceKind = z.infer<typeof SourceKind>;

/** The file that was read; `sha256` in hex over its bytes, null where they could not be read. */
export const Source = z.object({
  file: z.string(),
  sha256: z.string().nullable(),
  pages: z.int().nonnegative(),
  kind: SourceKind,
});
export type Source = z.infer<typeof Source>;

/** Something that went wrong on the way; `page` is null where it concerns the whole file. */
export const Problem = z.object({
  stage: z.enum([
    "read",
    "ocr",
    "grid",
    "segment",
    "parse",
    "normalise",
    "audit",
    "export",
    "review",
  ]),
  page: z.int().positive().nullable(),
  code: z.string(),
  message: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** text: a text layer to rely on · scan: an image only, or a text layer not to rely on · mixed: both · blank: nothing. */
export const PageKind = z.enum(["text", "scan", "mixed", "blank"]);
export type PageKind = z.infer<typeof PageKind>;

/** One page; sizes in points as displayed, `rotation` the clockwise quarter turns of the file in degrees, `skew` in degrees. */
export const PageSummary = z.object({
  page: z.int().positive(),
  kind: PageKind,
  width: z.number(),
  height: z.number(),
  rotation: z.number(),
  skew: z.number(),
  /** The quarter turn, clockwise, that the text has on the page as displayed; left out where it stands upright. */
  turn: z.union([z.literal(90), z.literal(180), z.literal(270)]).optional(),
  /** The form that starts or goes on here (the first of several); null where the page holds none. */
  form: z.string().nullable(),
  /** Where seals are stamped on a scan; left out where none is seen. */
  seals: z.array(Box).optional(),
});
export type PageSummary = z.infer<typeof PageSummary>;

export const Status = z.enum(["complete", "partial", "failed"]);
export type Status = z.infer<typeof Status>;

/** What a result was made by: another version, or other options, may read the document otherwise. */
export const MadeBy = z.object({
  program: z.literal("shenbao"),
  version: z.string(),
  options: z.object({
    /** The engine for scans, and how long it may take for a line (seconds). */
    ocr: z.string(),
    ocrTimeout: z.number(),
    /** SHA-256 of the user's own layouts, in hex; null without any. */
    layouts: z.string().nullable(),
    /** The limits that the document went beyond; left out where it stayed within them. */
    limits: z
      .object({
        pageTimeout: z.number(),
        timeout: z.number().nullable(),
        memory: z.number(),
      })
      .optional(),
  }),
});
export type MadeBy = z.infer<typeof MadeBy>;

/** What `extract` gives for one source file: the output contract `shenbao/1`. */
export const Extraction = z.object({
  schema: z.literal("shenbao/1"),
  source: Source,
  /** Left out where the library was called. */
  madeBy: MadeBy.optional(),
  status: Status,
  problems: z.array(Problem),
  pages: z.array(PageSummary),
  forms: z.array(Form),
  /** The user's own layouts by which forms were read; left out where those of the program sufficed. */
  layouts: z.array(z.looseObject({ id: z.string() })).optional(),
  findings: z.array(Finding),
  checks: z.array(Check),
});
export type Extraction = z.infer<typeof Extraction>;
