import { z } from "zod";
import { Box } from "./box.ts";
import { Value } from "./value.ts";

export const Severity = z.enum(["critical", "warning", "info"]);
export type Severity = z.infer<typeof Severity>;

/** The same message in Chinese and English. */
export const Bilingual = z.object({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/** A cell that a finding rests on: `path` inside the form (`tables.expenditure.total`, `tables.expenditure.rows[2].amount`), its first place, its text. `form` where it stands in another than the finding's, `document` where that is of another document; `review` where the cell is marked for a person to look at. */
export const Evidence = z.object({
  path: z.string(),
  document: z.string().optional(),
  form: z.string().optional(),
  page: z.int().positive().nullable(),
  box: Box.nullable(),
  lines: z.tuple([z.int(), z.int()]).optional(),
  text: z.string().nullable(),
  review: z.literal(true).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Something that a person should look into. It points, it does not judge: 疑似 / 请核实. */
export const Finding = z.object({
  rule: z.string(),
  severity: Severity,
  form: z.string(),
  message: Bilingual,
  expected: Value,
  actual: Value,
  difference: Value,
  suggestion: Bilingual.nullable(),
  evidence: z.array(Evidence),
  basis: z.string().nullable(),
});
export type Finding = z.infer<typeof Finding>;

export const Outcome = z.enum([
  "pass",
  "finding",
  "not-applicable",
  "insufficient-data",
]);
export type Outcome = z.infer<typeof Outcome>;

/** The ledger: what each rule did on each form. A rule that could not run never counts as passed. */
export const Check = z.object({
  rule: z.string(),
  form: z.string(),
  outcome: Outcome,
});
export type Check = z.infer<typeof Check>;
