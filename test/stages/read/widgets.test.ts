import { expect, test } from "vitest";
import type { Matrix } from "../../../src/geometry/matrix.ts";
import {
  type WidgetAnnotation,
  widgetsToWords,
} from "../../../src/stages/read/widgets.ts";

/** A page 800 high: y down instead of up. */
const TO_PAGE: Matrix = [1, 0, 0, -1, 0, 800];

const field = (more: WidgetAnnotation): WidgetAnnotation => ({
  subtype: "Widget",
  fieldType: "Tx",
  rect: [100, 700, 300, 720],
  ...more,
});
const words = (...fields: WidgetAnnotation[]) =>
  widgetsToWords(fields, TO_PAGE);
const texts = (...fields: WidgetAnnotation[]) =>
  words(...fields).map(({ text }) => text);

test("a text field's value stands in its box", () => {
  expect(words(field({ fieldValue: "办公经费" }))).toEqual([
    {
      text: "办公经费",
      box: [100, 80, 300, 100],
      size: 12,
      by: "form-field",
      spaceBefore: false,
      suspect: 0,
      reasons: [],
    },
  ]);
});

test("several lines stand one below the other from the top", () => {
  const lines = words(
    field({
      rect: [100, 600, 300, 700],
      fieldValue: "一、购置\r\n\n二、维护",
      defaultAppearanceData: { fontSize: 10 },
    }),
  );
  expect(lines.map(({ text, box }) => [text, box[1], box[3]])).toEqual([
    ["一、购置", 100, 112],
    ["二、维护", 124, 136],
  ]);
});

test("check boxes and radio buttons show whether they are on", () => {
  expect(
    texts(
      field({ checkBox: true, fieldValue: "Yes", exportValue: "Yes" }),
      field({ checkBox: true, fieldValue: "Off", exportValue: "Yes" }),
      field({ radioButton: true, fieldValue: "b", buttonValue: "b" }),
      field({ radioButton: true, fieldValue: "b", buttonValue: "a" }),
      field({ radioButton: true, fieldValue: null }),
    ),
  ).toEqual(["☑", "□", "☑", "□", "□"]);
});

test("several chosen options are a list", () => {
  expect(texts(field({ fieldType: "Ch", fieldValue: ["甲", "乙"] }))).toEqual([
    "甲、乙",
  ]);
});

test("nothing comes of blank, hidden and other fields, buttons and signatures", () => {
  expect(
    texts(
      field({ fieldValue: "  " }),
      field({ fieldValue: null }),
      field({ fieldValue: "甲", hidden: true }),
      field({ fieldValue: "甲", noView: true }),
      field({ fieldValue: "甲", fieldType: "Btn" }),
      field({ fieldValue: "甲", fieldType: "Sig" }),
      field({ fieldValue: "甲", subtype: "Link" }),
      { subtype: "Widget", fieldValue: "甲" },
    ),
  ).toEqual([]);
});
