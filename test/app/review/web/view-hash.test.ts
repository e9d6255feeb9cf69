import { expect, test } from "vitest";
import {
  hashToView,
  START,
  type View,
  viewToHash,
} from "../../../../src/app/review/web/state/view-hash.ts";

test("the view at the start needs no parameters", () => {
  expect(viewToHash(START)).toBe("#/review");
  expect(hashToView("")).toEqual(START);
  expect(hashToView("#/review")).toEqual(START);
});

test("a view comes back from its hash", () => {
  const review: View = {
    ...START,
    filter: {
      ...START.filter,
      document: "d1",
      rule: "IND-PCT>100",
      state: "done",
    },
    chosen: {
      document: "d1",
      form: "f2",
      path: "tables.funding.rows[0].amount",
    },
  };
  expect(hashToView(viewToHash(review))).toEqual(review);
  const forms: View = {
    ...START,
    at: "forms",
    search: {
      q: "道路 & 桥梁#?",
      type: "project-declaration",
      year: "2021",
      department: "交通局/一处",
      state: "open",
    },
    row: 4321,
  };
  expect(hashToView(viewToHash(forms))).toEqual(forms);
});

test("the cell can be read in the address", () => {
  const chosen = { document: "d1", form: "f1", path: "tables.income[0].item" };
  expect(viewToHash({ ...START, chosen })).toBe(
    "#/review?cell=d1/f1/tables.income[0].item",
  );
});

test("a document and a form can be chosen without a cell", () => {
  const form = { document: "d1", form: "f1", path: null };
  const document = { document: "d1", form: null, path: null };
  for (const chosen of [form, document])
    expect(hashToView(viewToHash({ ...START, chosen })).chosen).toEqual(chosen);
});

test("what makes no sense is as at the start", () => {
  expect(hashToView("#/nowhere?state=odd&row=-3&x=1")).toEqual(START);
  expect(hashToView("#/forms?row=many").row).toBe(0);
});
