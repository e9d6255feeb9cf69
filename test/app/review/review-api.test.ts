import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import {
  ApiError,
  Conflict,
  Corrected,
  DocumentList,
  DocumentView,
  Facets,
  FormList,
  QueueList,
  Session,
} from "../../../src/app/review/api.ts";
import type { Extraction } from "../../../src/model/extraction.ts";
import { extract } from "../../../src/pipeline.ts";
import { cellOf } from "../../support/corrections.ts";
import { FIXTURES } from "../../support/fixtures.ts";
import { linesOf } from "../command.ts";
import { folderOf, reviewFolder } from "./review-folder.ts";

const SEED = join(FIXTURES, "seed");

let seed: Extraction;
/** With a cell that could not be read, and two that are doubted. */
let doubtful: Extraction;

beforeAll(async () => {
  seed = await extract(join(SEED, "wuhan-2021.pdf"));
  doubtful = structuredClone(seed);
  doubtful.source = { ...seed.source, file: "疑.pdf", sha256: "1".repeat(64) };
  const change = (path: string, to: object) =>
    Object.assign(cellOf(doubtful, "f1", path), { review: true, ...to });
  const low = (confidence: number) => ({
    by: "ocr",
    confidence,
    reasons: ["low-confidence", "also-read:甲"],
  });
  change("fields.goal", { state: "unreadable", text: null, value: null });
  change("fields.leader", low(0.9));
  change("fields.content", low(0.4));
  change("fields.phone", { reasons: ["phone-digits"] });
}, 60_000);

const both = () => folderOf({ "a.json": seed, "b.json": doubtful });

function checked<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  return schema.parse(value);
}

async function idOf(
  { get }: Awaited<ReturnType<typeof reviewFolder>>,
  file: string,
): Promise<string> {
  const { items } = await get(DocumentList, "/api/documents");
  return items.find((item) => item.file === file)?.id ?? "";
}

test("the session: what there is, what there is to do, who reviews", async () => {
  const { get, ask, send } = await reviewFolder(both(), { reviewer: null });
  const session = await get(Session, "/api/session");
  const { open, done } = await get(QueueList, "/api/queue?state=all&limit=1");
  expect(session).toEqual({
    reviewer: null,
    documents: 2,
    forms: 16,
    cellsToReview: open,
    done,
    version: "1.2.3",
    asOf: expect.any(Number),
    leftOut: [],
  });
  expect(open).toBeGreaterThan(100);
  const named = await send("/api/session", { reviewer: " 李四 " }, "PUT");
  const cookie = named.headers.get("set-cookie")?.split(";")[0] ?? "";
  const again = await ask("/api/session", { headers: { cookie } });
  expect(await again.json()).toMatchObject({ reviewer: "李四" });
  const empty = await send("/api/session", { reviewer: " " }, "PUT");
  expect(empty.status).toBe(400);
});

test("the queue: unreadable, critical, low confidence ascending, other reasons, warnings", async () => {
  const { get } = await reviewFolder(both());
  const { items, total, open } = await get(QueueList, "/api/queue?limit=500");
  expect(items).toHaveLength(total);
  expect(open).toBe(total);
  expect(items[0]).toMatchObject({
    file: "疑.pdf",
    form: "f1",
    path: "fields.goal",
    label: { zh: "项目绩效总目标" },
    text: null,
    state: "unreadable",
    status: "open",
    seq: 0,
  });
  const steps = items.map(({ state, findings, reasons, path }, i) => {
    if (state === "unreadable") return 0;
    if (reasons.includes("low-confidence")) return 2;
    if (reasons.length > 0) return 3;
    const graver = findings[0]?.severity;
    expect(["critical", "warning"], `${i} ${path}`).toContain(graver);
    return 4;
  });
  // A cell that a critical finding is about comes first, whatever else is said of it.
  const grave = items.slice(1, steps.indexOf(2));
  expect(grave.length).toBeGreaterThan(10);
  for (const { findings } of grave)
    expect(findings[0]?.severity).toBe("critical");
  const plain = steps.slice(steps.indexOf(2));
  expect(plain).toEqual([...plain].sort((a, b) => a - b));
  const low = items.filter(({ reasons }) => reasons.includes("low-confidence"));
  expect(low.map(({ path, confidence }) => [path, confidence])).toEqual([
    ["fields.content", 0.4],
    ["fields.leader", 0.9],
  ]);
  expect(low[0]?.place?.page).toBe(1);
});

test("paging gives every item once; filters choose, and the facets count what they would choose", async () => {
  const { get } = await reviewFolder(both());
  const { items: all } = await get(QueueList, "/api/queue?limit=500");
  const paged = [];
  for (let offset = 0; offset < all.length; offset += 37)
    paged.push(
      ...(await get(QueueList, `/api/queue?limit=37&offset=${offset}`)).items,
    );
  expect(paged).toEqual(all);
  const facets = await get(Facets, "/api/facets");
  expect(facets.state).toMatchObject([{ value: "open", count: all.length }]);
  for (const by of ["field", "rule", "reason"] as const) {
    expect(facets[by].length).toBeGreaterThan(1);
    for (const { value, count } of facets[by].slice(0, 4)) {
      const query = `${by}=${encodeURIComponent(value)}`;
      expect([
        query,
        (await get(QueueList, `/api/queue?${query}`)).total,
      ]).toEqual([query, count]);
    }
  }
  const narrowed = await get(Facets, "/api/facets?field=fields.goal");
  expect(narrowed.field).toEqual(facets.field);
  expect(narrowed.rule.length).toBeLessThan(facets.rule.length);
});

test("documents and forms: searched, filtered, counted", async () => {
  const { get } = await reviewFolder(both());
  const { items } = await get(DocumentList, "/api/documents");
  expect(
    items.map(({ file, forms, pages, worst }) => [file, forms, pages, worst]),
  ).toEqual([
    ["wuhan-2021.pdf", 8, 13, "critical"],
    ["疑.pdf", 8, 13, "critical"],
  ]);
  const forms = await get(FormList, "/api/forms?q=办公经费");
  expect(forms.items.map(({ form, name }) => [form, name])).toEqual([
    ["f2", "办公经费"],
    ["f2", "办公经费"],
  ]);
  expect(forms.years).toEqual([2021]);
  const types = forms.types.map(
    async (type) => (await get(FormList, `/api/forms?type=${type}`)).total,
  );
  expect((await Promise.all(types)).reduce((a, b) => a + b, 0)).toBe(16);
  expect((await get(FormList, "/api/forms?year=1999")).total).toBe(0);
  expect((await get(DocumentList, "/api/documents?q=疑.PDF")).total).toBe(1);
  expect((await get(DocumentList, "/api/documents?state=done")).total).toBe(0);
});

test("a correction: 201, the cell, the findings and counts as they are now; the log and the record on the disk", async () => {
  const folder = both();
  const server = await reviewFolder(folder);
  const id = await idOf(server, "wuhan-2021.pdf");
  const before = await server.get(DocumentView, `/api/documents/${id}`);
  const has = (findings: Extraction["findings"]) =>
    findings.some(
      ({ rule, form }) => rule === "AMT-DETAIL-SUM" && form === "f2",
    );
  expect(has(before.extraction.findings)).toBe(true);
  const answer = await server.send(`/api/documents/${id}/corrections`, {
    form: "f2",
    path: "tables.expenditure.total",
    action: "correct",
    text: "42万元",
    why: "原件为42",
    seq: 0,
  });
  expect(answer.status).toBe(201);
  const done = checked(Corrected, await answer.json());
  expect(done.correction).toMatchObject({
    seq: 1,
    by: "张三",
    why: "原件为42",
  });
  expect(done.cell).toMatchObject({ value: { yuan: 420_000 }, by: "reviewer" });
  expect(has(done.findings)).toBe(false);
  expect(done.seq).toBe(1);

  const view = await server.get(DocumentView, `/api/documents/${id}`);
  expect(view.extraction).toEqual(done.extraction);
  expect(view.corrections).toEqual([done.correction]);
  expect(view.labels.f2?.["tables.expenditure.total"]?.zh).toContain("合计");
  expect(view.document).toMatchObject(done.progress);
  const session = await server.get(Session, "/api/session");
  expect(done.totals).toEqual({
    open: session.cellsToReview,
    done: session.done,
  });
  expect(session.done).toBe(1);
  const { items } = await server.get(QueueList, "/api/queue?state=done");
  expect(items).toMatchObject([
    { path: "tables.expenditure.total", status: "done", seq: 1 },
  ]);
  const log = readFileSync(join(folder, "a.corrections.jsonl"), "utf8");
  expect(linesOf(log).map((line) => JSON.parse(line))).toEqual([
    done.correction,
  ]);
  expect(JSON.parse(readFileSync(join(folder, "a.json"), "utf8"))).toEqual(
    seed,
  );

  const restarted = await reviewFolder(folder);
  expect(await restarted.get(DocumentView, `/api/documents/${id}`)).toEqual(
    view,
  );
});

test("a conflict: 409 with theirs and the cell as it is; other cells are none", async () => {
  const folder = both();
  const [one, other] = [await reviewFolder(folder), await reviewFolder(folder)];
  const id = await idOf(one, "疑.pdf");
  const post = (server: typeof one, path: string, text: string, seq: number) =>
    server.send(`/api/documents/${id}/corrections`, {
      form: "f1",
      path,
      action: "correct",
      text,
      seq,
    });
  expect((await post(one, "fields.goal", "一", 0)).status).toBe(201);
  const refused = await post(other, "fields.goal", "二", 0);
  expect(refused.status).toBe(409);
  const conflict = checked(Conflict, await refused.json());
  expect(conflict).toMatchObject({
    error: "conflict",
    correction: { after: { text: "一" } },
    cell: { text: "一" },
    seq: 1,
  });
  expect((await post(other, "fields.leader", "某某", 0)).status).toBe(201);
  expect((await post(other, "fields.goal", "二", conflict.seq)).status).toBe(
    201,
  );
  // What the other has written is seen here, in the lists too.
  const view = await one.get(DocumentView, `/api/documents/${id}`);
  expect(view.seq).toBe(3);
  expect((await one.get(QueueList, "/api/queue?state=done")).total).toBe(2);
});

test("undo, and undo of the undo", async () => {
  const server = await reviewFolder(both());
  const id = await idOf(server, "疑.pdf");
  const at = `/api/documents/${id}`;
  const accepted = await server.send(`${at}/corrections`, {
    form: "f1",
    path: "fields.leader",
    action: "accept",
    seq: 0,
  });
  const first = checked(Corrected, await accepted.json());
  const undo = async (correction: string, seq: number) => {
    const answer = await server.send(`${at}/undo`, { correction, seq });
    return answer.json();
  };
  const undone = checked(Corrected, await undo(first.correction.id, 1));
  expect(undone.cell).toEqual(
    JSON.parse(JSON.stringify(cellOf(doubtful, "f1", "fields.leader"))),
  );
  expect(await undo(first.correction.id, 2)).toMatchObject({
    error: "undone-already",
  });
  const redone = checked(Corrected, await undo(undone.correction.id, 2));
  expect(redone.cell).toEqual(first.cell);
  expect(redone.seq).toBe(3);
  const missing = await undo("00000000-0000-4000-8000-000000000000", 3);
  expect(missing).toMatchObject({ error: "correction-not-found" });
});

test("what is sent again with its id is answered as saved: after others' changes, after its undo, several at once", async () => {
  const folder = both();
  const [server, other] = [
    await reviewFolder(folder),
    await reviewFolder(folder),
  ];
  const id = await idOf(server, "疑.pdf");
  const at = `/api/documents/${id}`;
  const goal = { form: "f1", path: "fields.goal", action: "correct", seq: 0 };
  const mine = { ...goal, text: "一", id: randomUUID().toUpperCase() };
  const sent = await Promise.all(
    [server, other, server, other].map((to) =>
      to.send(`${at}/corrections`, mine),
    ),
  );
  expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  const [first] = await Promise.all(
    sent.map(async (answer) => checked(Corrected, await answer.json())),
  );
  const entry = first?.correction;
  expect(entry?.id).toBe(mine.id.toLowerCase());
  const view = () => server.get(DocumentView, at);
  expect((await view()).corrections).toEqual([entry]);

  const theirs = { ...goal, text: "二", seq: 1, id: randomUUID() };
  await other.send(`${at}/corrections`, theirs);
  const again = await server.send(`${at}/corrections`, mine);
  expect(await again.json()).toMatchObject({
    correction: entry,
    cell: { text: "二" },
    seq: 2,
  });

  const undo = { correction: theirs.id, seq: 2, id: randomUUID() };
  const undone = await Promise.all(
    [server, other].map((to) => to.send(`${at}/undo`, undo)),
  );
  undone.push(await server.send(`${at}/undo`, undo));
  expect(undone.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect((await view()).corrections.map(({ action }) => action)).toEqual([
    "correct",
    "correct",
    "undo",
  ]);

  const taken = { ...mine, text: "三", seq: 3 };
  const refused = await server.send(`${at}/corrections`, taken);
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ error: "id-taken" });
  const wrong = await server.send(`${at}/corrections`, { ...mine, id: "1" });
  expect(wrong.status).toBe(400);
});

test.each([
  [{ action: "correct" }, 422, "text-mismatch"],
  [{ action: "accept", text: "甲" }, 422, "text-mismatch"],
  [{ action: "undo" }, 400, "not-understood"],
  [{ form: "f99" }, 404, "cell-not-found"],
  [{ path: "fields.nothing" }, 404, "cell-not-found"],
  [{ path: "fields" }, 404, "cell-not-found"],
  [{ path: "__proto__.x" }, 404, "cell-not-found"],
  [{ seq: 5 }, 422, "log-is-shorter"],
  [{ seq: -1 }, 400, "not-understood"],
  [{ text: 5, action: "correct" }, 400, "not-understood"],
])("what cannot be: %j", async (wrong, status, error) => {
  const folder = both();
  const server = await reviewFolder(folder);
  const id = await idOf(server, "疑.pdf");
  const answer = await server.send(`/api/documents/${id}/corrections`, {
    form: "f1",
    path: "fields.goal",
    action: "accept",
    seq: 0,
    ...wrong,
  });
  expect(answer.status).toBe(status);
  const told = checked(ApiError, await answer.json());
  expect(told.error).toBe(error);
  expect((await server.get(DocumentView, `/api/documents/${id}`)).seq).toBe(0);
});

test("nobody corrects without a name", async () => {
  const server = await reviewFolder(both(), { reviewer: null });
  const id = await idOf(server, "疑.pdf");
  const answer = await server.send(`/api/documents/${id}/corrections`, {
    form: "f1",
    path: "fields.goal",
    action: "accept",
    seq: 0,
  });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ error: "reviewer-needed" });
});

test("a page as a picture, of the width that is asked for", async () => {
  const server = await reviewFolder(both(), { sources: [SEED] });
  const id = await idOf(server, "wuhan-2021.pdf");
  const answer = await server.ask(`/api/documents/${id}/pages/3?width=640`);
  expect(answer.headers.get("content-type")).toBe("image/png");
  const { data, info } = await sharp(await answer.arrayBuffer())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(640);
  expect(info.height / info.width).toBeCloseTo(841.9 / 595.3, 1);
  const dark = data.filter((value) => value < 128).length / data.length;
  expect(dark).toBeGreaterThan(0.01);
  for (const page of [0, 14, "x", 1.5])
    expect(
      (await server.ask(`/api/documents/${id}/pages/${page}`)).status,
    ).toBe(404);
  const missing = await server.ask(
    `/api/documents/${await idOf(server, "疑.pdf")}/pages/1`,
  );
  expect(missing.status).toBe(404);
  expect(await missing.json()).toMatchObject({
    error: "source-missing",
    message: { en: expect.stringContaining("--sources") },
  });
});

test("records that cannot be shown are told, the others are there; one that breaks later leaves the lists", async () => {
  const folder = both();
  writeFileSync(join(folder, "broken.json"), "{");
  const server = await reviewFolder(folder);
  const session = await server.get(Session, "/api/session");
  expect(session.documents).toBe(2);
  expect(session.leftOut).toMatchObject([
    { result: join(folder, "broken.json") },
  ]);
  const gone = await idOf(server, "疑.pdf");
  rmSync(join(folder, "b.json"));
  const { items } = await server.get(QueueList, "/api/queue?limit=500");
  expect(items.length).toBeGreaterThan(50);
  expect(
    items.every(({ document }: { document: string }) => document !== gone),
  ).toBe(true);
  const after = await server.get(Session, "/api/session");
  expect([after.documents, after.leftOut.length]).toEqual([1, 2]);
  expect((await server.ask(`/api/documents/${gone}`)).status).toBe(404);
  expect(server.faults).toEqual([]);
});

test("texts of documents are data, whatever they look like", async () => {
  const hostile = structuredClone(seed);
  const script = `<script>alert(1)</script>"><img src=x onerror=alert(1)>\u202e`;
  hostile.source = { ...seed.source, file: `../../${script}.pdf` };
  cellOf(hostile, "f1", "fields.projectName").text = script;
  const server = await reviewFolder(folderOf({ "a.json": hostile }), {
    sources: [SEED],
  });
  const answer = await server.ask("/api/documents");
  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  const [item] = checked(DocumentList, await answer.json()).items;
  expect(item).toMatchObject({ title: script, file: hostile.source.file });
  const page = await server.ask(`/api/documents/${item?.id}/pages/1`);
  expect(await page.json()).toMatchObject({ error: "source-missing" });
});
