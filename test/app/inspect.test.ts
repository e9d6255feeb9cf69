import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shenbao, temporaryFolder } from "./command.ts";

const SEED = "fixtures/seed/wuhan-2021.pdf";

/** The shapes of one layer, each with its box and what pointing at it tells. */
function shapesOf(svg: string, layer: string) {
  const [, group = ""] =
    new RegExp(`<g class="${layer}"[^>]*>(.*?)</g>`, "su").exec(svg) ?? [];
  return [
    ...group.matchAll(
      /<rect x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)"><title>(.*?)<\/title>/gsu,
    ),
  ].map(([, x, y, width, height, title = ""]) => ({
    box: [
      Number(x),
      Number(y),
      Number(x) + Number(width),
      Number(y) + Number(height),
    ] as const,
    title,
  }));
}

test("one page to standard output: everything seen, over the page's picture", async () => {
  const { code, stdout, stderr } = await shenbao([
    "inspect",
    SEED,
    "--page",
    "7",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.slice(0, 90)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="595.3pt" height="841.89pt" viewBox="0 0 595',
  );
  const [, png = ""] =
    /<image [^>]*href="data:image\/png;base64,([^"]+)"/u.exec(stdout) ?? [];
  expect(sizeOf(Buffer.from(png, "base64"))).toEqual([1191, 1684]);
  const words = shapesOf(stdout, "word").map(
    ({ title }) => title.split("\n")[0],
  );
  expect(words).toContain("项目名称");
  expect(shapesOf(stdout, "rule").length).toBeGreaterThan(20);
  const cells = shapesOf(stdout, "cell");
  expect(cells[0]?.title).toBe("table 0 row 0 column 0 span 1×1\n项目名称");
  const budget = shapesOf(stdout, "field").find(({ title }) =>
    title.startsWith("f4.fields.totalBudget\n"),
  );
  expect(budget?.title).toMatch(
    /value null\nread, text-layer\nreview: not-an-amount/u,
  );
  const [, labels = ""] = /<g class="labels">(.*?)<\/g>/su.exec(stdout) ?? [];
  expect(labels).toContain(">totalBudget ?</text>");
  expect(
    shapesOf(stdout, "word").filter(({ title }) => title.includes("undefined")),
  ).toEqual([]);
});

test("a page that lies on its side is shown as it lies, with its fields on their words", async () => {
  const { stdout } = await shenbao([
    "inspect",
    "fixtures/page-sideways/document.pdf",
    "-p",
    "1",
  ]);
  const field = shapesOf(stdout, "field").find(({ title }) =>
    title.startsWith("f1.fields.projectName\n"),
  );
  const [, text = ""] = field?.title.split("\n") ?? [];
  const word = shapesOf(stdout, "word").find(({ title }) =>
    title.startsWith(`${text}\n`),
  );
  const [x0, y0, x1, y1] = word?.box ?? [0, 0, 0, 0];
  expect(y1 - y0).toBeGreaterThan(3 * (x1 - x0));
  const [left, top, right, bottom] = field?.box ?? [0, 0, 0, 0];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  expect(left < x && x < right && top < y && y < bottom).toBe(true);
});

test("text that no reader sees is marked with why", async () => {
  const { stdout } = await shenbao([
    "inspect",
    "fixtures/hidden-text/document.pdf",
    "-p",
    "1",
  ]);
  const titles = shapesOf(stdout, "hidden").map(({ title }) => title);
  expect(titles.some((title) => title.endsWith("\nhidden: invisible"))).toBe(
    true,
  );
});

test("fonts that the file does not hold: the words are written out", async () => {
  const { stdout } = await shenbao([
    "inspect",
    "fixtures/font-gbk/document.pdf",
    "-p",
    "1",
  ]);
  const [, written = ""] = /<g class="words">(.*?)<\/g>/su.exec(stdout) ?? [];
  expect(written).toContain(">项目绩效目标申报表</text>");
});

test("an image file: the text as read beside it, and all that the engine was given and gave", async () => {
  const folder = temporaryFolder();
  const { stdout } = await shenbao([
    "inspect",
    "fixtures/scan-jpeg/document.jpg",
    "--crops",
    folder,
  ]);
  const [, width = "", height = ""] =
    /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(stdout) ?? [];
  const [, png = ""] = /base64,([^"]+)"/u.exec(stdout) ?? [];
  const [across, down] = sizeOf(Buffer.from(png, "base64"));
  expect(across / down).toBeCloseTo(Number(width) / 2 / Number(height), 2);
  const truth = JSON.parse(
    readFileSync("fixtures/scan-jpeg/truth.json", "utf8"),
  );
  const name = truth.forms[0].fields.projectName.replace(/\s/gu, "");
  const words = shapesOf(stdout, "word");
  const word = words.find(({ title }) => title.startsWith(`${name}\n`));
  expect(word?.title).toMatch(
    /\n[\d.]+ pt, ocr\n(confirmed|single), least \d/u,
  );
  const field = shapesOf(stdout, "field").find(({ title }) =>
    title.startsWith("f1.fields.projectName\n"),
  );
  expect(field?.title).toMatch(/read, ocr, confidence [\d.]+/u);
  const [left = 0, top = 0, right = 0, bottom = 0] = field?.box ?? [];
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = word?.box ?? [];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  expect(left < x && x < right && top < y && y < bottom).toBe(true);
  const [, beside = ""] = /<g class="read"(.*)/su.exec(stdout) ?? [];
  expect(beside).toContain(`>${name}</text>`);

  expect(readdirSync(folder)).toEqual(["document-p001.html"]);
  const sheet = readFileSync(join(folder, "document-p001.html"), "utf8");
  const row = sheet.split("<tr").find((line) => line.includes(`>${name}<`));
  expect(row).toMatch(/class="way">first [\d.]+<\/span>/u);
  const [, crop = ""] = /base64,([^"]+)"/u.exec(row ?? "") ?? [];
  const [wide, high] = sizeOf(Buffer.from(crop, "base64"));
  expect(wide).toBeGreaterThan(3 * high);
});

test("a folder: a file for each page, as SVG or PNG", async () => {
  const out = join(temporaryFolder(), "pages");
  const args = ["inspect", "fixtures/bad/broken-content.pdf", "-o", out];
  expect((await shenbao(args)).stdout).toBe("");
  expect((await shenbao([...args, "--format", "png", "-p", "2"])).code).toBe(0);
  expect(readdirSync(out).sort()).toEqual([
    "broken-content-p002.png",
    "broken-content-p002.svg",
  ]);
  const [width, height] = sizeOf(
    readFileSync(join(out, "broken-content-p002.png")),
  );
  expect(height).toBeGreaterThan(width);
});

test("a page of 200 inches is drawn smaller", async () => {
  const run = await shenbao(["inspect", "fixtures/bad/huge-page.pdf"]);
  expect(run.code).toBe(0);
  const [, png = ""] = /base64,([^"]+)"/u.exec(run.stdout) ?? [];
  const [width, height] = sizeOf(Buffer.from(png, "base64"));
  expect(width * height).toBeLessThan(16_000_000);
});

test.each([
  [[SEED], 2, /无法输出到标准输出.* \/ .*cannot go to standard output/u],
  [[SEED, "-p", "14"], 2, /没有第 14 页，共 13 页.* \/ .*no page 14/u],
  [["fixtures/bad/encrypted.pdf"], 1, /文件已加密.* \/ .*encrypted/u],
  [["fixtures/seed/wuhan-2021.txt"], 1, /需要 PDF.* \/ .*needs a PDF/u],
])("inspect %j says what to do", async (args, exitCode, message) => {
  const { code, stdout, stderr } = await shenbao(["inspect", ...args]);
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: "" });
  expect(stderr).toMatch(message);
});

/** Width and height of a PNG, from its header chunk. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.toString("latin1", 1, 4)).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
