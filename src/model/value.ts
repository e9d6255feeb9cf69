import { z } from "zod";

/** An amount of money in yuan, exact to 0.01. */
export const Money = z.object({ yuan: z.number() });
export type Money = z.infer<typeof Money>;

/** One year of a 项目前两年预算及当年预算变动情况 text. */
export const HistoryItem = z.object({
  year: z.int(),
  yuan: z.number(),
  note: z.string().optional(),
});
export type HistoryItem = z.infer<typeof HistoryItem>;

/** A 指标值: a bound with its unit, or words. `operator` is `=` where the form gives a bare number. */
export const IndicatorValue = z.union([
  z.object({
    operator: z.enum([">=", ">", "<=", "<", "="]),
    number: z.number(),
    unit: z.string(),
  }),
  z.object({ qualitative: z.string() }),
]);
export type IndicatorValue = z.infer<typeof IndicatorValue>;

/** The kinds of value a field can hold; each has its file in stages/normalise. */
export const Kind = z.enum([
  "text",
  "money",
  "date",
  "year",
  "phone",
  "percent",
  "choice",
  "history",
  "indicator",
  "ordinal",
  "number",
]);
export type Kind = z.infer<typeof Kind>;

/** A normalised value: text, phone, date (ISO) and choice are strings; year, percent (100 = 100 %), ordinal and number (points) are numbers. */
export const Value = z.union([
  z.string(),
  z.number(),
  Money,
  z.array(HistoryItem),
  IndicatorValue,
  z.null(),
]);
export type Value = z.infer<typeof Value>;
