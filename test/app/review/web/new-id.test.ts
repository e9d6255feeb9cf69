import { expect, test } from "vitest";
import { z } from "zod";
import { newId } from "../../../../src/app/review/web/state/new-id.ts";

test("ids are random UUIDs, all different", () => {
  const ids = Array.from({ length: 1000 }, newId);
  for (const id of ids) expect(z.uuidv4().safeParse(id).success, id).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
