import { join } from "node:path";
import { expect, test } from "vitest";
import { loadLayouts } from "../../src/app/layout/load-layouts.ts";
import { mergedExtraction } from "../../src/app/store/merged-extraction.ts";
import { layoutsOf } from "../../src/layouts/layouts-of.ts";
import { Extraction } from "../../src/model/extraction.ts";
import { extract } from "../../src/pipeline.ts";
import { cellLabel } from "../../src/stages/export/sheets/cell-label.ts";
import { cellOf, logEntry } from "../support/corrections.ts";
import { FIXTURES } from "../support/fixtures.ts";

const PURCHASE = join(FIXTURES, "unknown-purchase/document.pdf");

test("a layout of the user's own travels with the result: cells are corrected and labelled by it", async () => {
  const layouts = await loadLayouts([
    join(FIXTURES, "layouts/purchase-request.yaml"),
  ]);
  const read = Extraction.parse(
    JSON.parse(JSON.stringify(await extract(PURCHASE, { layouts }))),
  );
  expect(read.layouts?.map(({ id }) => id)).toEqual(["purchase-request"]);
  const [form] = read.forms;
  const money = Object.entries(form?.fields ?? {}).find(
    ([, { value }]) =>
      typeof value === "object" && value !== null && "yuan" in value,
  );
  const path = `fields.${money?.[0]}`;
  const entry = logEntry(read, 1, {
    form: "f1",
    path,
    action: "correct",
    text: "12.5万元",
  });
  const merged = mergedExtraction({ extraction: read, corrections: [entry] });
  expect(cellOf(merged, "f1", path)).toMatchObject({
    by: "reviewer",
    value: { yuan: 125_000 },
  });
  const label = cellLabel("purchase-request", path, "zh", layoutsOf(read));
  expect(label).not.toBe(path);
});

test("cells of an unknown form can be corrected too, as texts", async () => {
  const read = await extract(PURCHASE);
  expect(read.layouts).toBeUndefined();
  const [name = ""] = Object.keys(read.forms[0]?.fields ?? {});
  const path = `fields.${name}`;
  const entry = logEntry(read, 1, {
    form: "f1",
    path,
    action: "correct",
    text: "更正",
  });
  const merged = mergedExtraction({ extraction: read, corrections: [entry] });
  expect(cellOf(merged, "f1", path)).toMatchObject({ value: "更正" });
});
