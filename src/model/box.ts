import { z } from "zod";

/** A rectangle `[left, top, right, bottom]` in points (1/72 in) from the top left of the page as displayed. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/** Where something stands: a box on a page (pages count from 1), or lines of a text dump (from 1, both included). */
export const Place = z.union([
  z.object({ page: z.int().positive(), box: Box }),
  z.object({ lines: z.tuple([z.int().positive(), z.int().positive()]) }),
]);
export type Place = z.infer<typeof Place>;
