import { expect, test } from "vitest";
import type { PageLie } from "../../src/geometry/place-on-page.ts";
import { projectDeclaration } from "../../src/layouts/forms/project-declaration.ts";
import type { FormRegion } from "../../src/model/region.ts";
import { regionToForms } from "../../src/pipeline/region-to-form.ts";
import { looseLines } from "../../src/text/loose-lines.ts";
import { pageGrid } from "../support/tables.ts";
import { word } from "../support/words.ts";

const LABELS = projectDeclaration.fields
  .filter(({ where }) => where === "cell")
  .map(({ labels }) => labels[0] ?? "");

const region = (
  labels: string[],
  more: Partial<FormRegion> = {},
): FormRegion => ({
  type: projectDeclaration.id,
  title: "项目绩效目标申报表",
  titleLine: null,
  heading: [],
  grids: [
    pageGrid(
      labels.map((label) => [label, "某"]),
      { xs: [50, 250, 400] },
    ),
  ],
  trailing: [],
  pages: [1],
  unread: [],
  ...more,
});
const frame: PageLie = { turn: 0, skew: 0, width: 600, height: 800 };
const parse = (given: FormRegion, turn: PageLie["turn"] = 0, firstId = 1) =>
  regionToForms(
    given,
    projectDeclaration,
    new Map([[1, { ...frame, turn }]]),
    firstId,
  );

test("what a form lacks may stand on its page that could not be read: unreadable, not absent", () => {
  const [form] = parse(region(["项目名称"], { unread: [2] }));
  expect(form?.pages).toEqual([1, 2]);
  expect(form?.fields.projectName).toMatchObject({ text: "某", review: false });
  expect(form?.fields.goal).toMatchObject({
    state: "unreadable",
    text: null,
    review: true,
    reasons: ["page-unreadable"],
  });
  expect(form?.tables.funding).toMatchObject({
    total: { state: "unreadable" },
  });
});

test("without such a page it is absent", () => {
  const [form] = parse(region(["项目名称"]));
  expect(form?.pages).toEqual([1]);
  expect(form?.fields.goal).toMatchObject({ state: "absent", review: false });
});

test("a form that has all its fields does not reach onto an unread page behind it", () => {
  const [form] = parse(region(LABELS, { unread: [2] }));
  expect(form?.pages).toEqual([1]);
});

test("places are as the page is displayed, ids count on", () => {
  const upright = parse(region(["项目名称"]))[0];
  expect(upright?.fields.projectName?.at).toEqual([
    { page: 1, box: [250, 100, 400, 117] },
  ]);
  const turned = parse(region(["项目名称"]), 90, 3)[0];
  expect(turned?.id).toBe("f3");
  expect(turned?.fields.projectName?.at).toEqual([
    { page: 1, box: [483, 250, 500, 400] },
  ]);
});

test("a row printed again on the next page is kept, its place as displayed", () => {
  const xs = [50, 250, 400];
  const row = ["1.印刷费", "20"];
  const grids = [
    pageGrid([["项目支出明细", "金额"], ["合计", "25"], row], { xs }),
    pageGrid([row, ["2.差旅费", "5"]], { xs, page: 2 }),
  ];
  const [form] = regionToForms(
    region([], { grids, pages: [1, 2] }),
    projectDeclaration,
    new Map([
      [1, { ...frame }],
      [2, { ...frame, turn: 90 }],
    ]),
    1,
  );
  expect(form?.tables.expenditure).toMatchObject({
    rows: [{ item: { text: "1.印刷费" } }, { item: { text: "2.差旅费" } }],
  });
  expect(form?.repeated).toEqual([
    {
      table: "expenditure",
      cell: {
        text: "1.印刷费 20",
        state: "read",
        by: "text-layer",
        review: false,
        reasons: [],
        at: [{ page: 2, box: [483, 50, 500, 400] }],
      },
    },
  ]);
});

test("without ruling lines the form is read from its text", () => {
  const [titleLine = null, ...heading] = [
    "项目绩效目标申报表",
    "项目名称  办公经费",
    "项目负责人  林宏  联系电话  83000101",
    "项目总预算  20万元  项目当年预算  20万元",
  ].flatMap((text, i) => looseLines(1, [word(text, 50, 100 + 20 * i)]));
  const [form] = parse(region([], { grids: [], titleLine, heading }));
  expect(form?.fields.projectName).toMatchObject({
    text: "办公经费",
    by: "text-flow",
    review: true,
    reasons: expect.arrayContaining(["text-flow"]),
  });
});

test("what was not read between printed lines is to be looked at", () => {
  const [grid] = region(["项目名称"]).grids;
  if (grid === undefined) throw new Error("no grid");
  const inferred = { ...grid, inferred: true };
  const [form] = parse(region([], { grids: [inferred] }));
  expect(form?.fields.projectName).toMatchObject({
    text: "某",
    review: true,
    reasons: ["no-ruling-lines"],
  });
});
