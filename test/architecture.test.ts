import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** Imports go down this list, never up; errors.ts is open to all. */
const LAYERS = [
  "model",
  "geometry",
  "raster",
  "text",
  "layouts",
  "stages",
  "pipeline",
  "index",
  "app",
];

const STAGES = [
  "prepare",
  "grid",
  "segment",
  "parse",
  "normalise",
  "confidence",
  "audit",
];

/** The review page travels as built: what it imports is in it, and asked for by nobody who installs the program. */
const PAGE = "src/app/review/web/";

/** Development tools that are commands, and types, which nobody imports by name. */
const COMMANDS = ["@biomejs/biome", "typescript", "tsx"];

interface Source {
  /** Relative to the repository, with /. */
  file: string;
  text: string;
  imports: string[];
}

const src = sourcesIn("src");
const all = [...src, ...sourcesIn("scripts"), ...sourcesIn("test")];

test("the import lines are found", () => {
  const pipeline = src.find(({ file }) => file === "src/pipeline.ts");
  expect(pipeline?.imports).toContain("./stages/grid/build-grids.ts");
  expect(pipeline?.imports).toContain("node:crypto");
});

test("every folder of src has its layer", () => {
  expect(src.filter(({ file }) => layerOf(file) === null)).toEqual([]);
});

test("imports go one way: model ← geometry ← text ← layouts ← stages ← pipeline ← index ← app", () => {
  const upwards = internal(src).filter(
    ({ from, to }) => rank(to) > rank(from) && to !== "src/errors.ts",
  );
  expect(upwards.map(arrow)).toEqual([]);
});

test("the review page takes nothing of the program but types, and what needs no program", () => {
  const page = src.filter(({ file }) => file.startsWith(PAGE));
  expect(page.length).toBeGreaterThan(0);
  const code = page.flatMap(({ file, text }) =>
    importsOf(text.replace(/^import type [^;]*;/gmu, "")).map((to) => ({
      from: file,
      to,
    })),
  );
  const outside = code.filter(
    ({ from, to }) =>
      to.startsWith(".") &&
      !join(dirname(from), to).replaceAll("\\", "/").startsWith(PAGE),
  );
  expect(outside.map(arrow)).toEqual([]);
  expect(code.filter(({ to }) => to.startsWith("node:")).map(arrow)).toEqual([
    `${PAGE}vite.config.ts → node:path`,
  ]);
});

test("errors.ts knows the model only", () => {
  const errors = src.filter(({ file }) => file === "src/errors.ts");
  expect(internal(errors).filter(({ to }) => layerOf(to) !== "model")).toEqual(
    [],
  );
});

test("stages never import one another", () => {
  const across = internal(src).filter(
    ({ from, to }) =>
      stageOf(from) !== null &&
      stageOf(to) !== null &&
      stageOf(from) !== stageOf(to),
  );
  expect(across.map(arrow)).toEqual([]);
});

test("the public API only re-exports", () => {
  const index = src.find(({ file }) => file === "src/index.ts");
  const statements = (index?.text ?? "").split(";").map((s) => s.trim());
  expect(
    statements.filter((s) => s !== "" && !/^export .* from "[^"]+"$/su.test(s)),
  ).toEqual([]);
});

const middle = src.filter(({ file }) => STAGES.includes(stageOf(file) ?? ""));

test.each(STAGES)("%s is pure and synchronous", (stage) => {
  const own = middle.filter(({ file }) => stageOf(file) === stage);
  expect(own.length).toBeGreaterThan(0);
  for (const { file, text, imports } of own) {
    expect(
      imports.filter((path) => path.startsWith("node:")),
      file,
    ).toEqual([]);
    expect(withoutComments(text).match(IMPURE), file).toBeNull();
  }
});

/** Console, clock (a Date of given numbers is a calendar, no clock), chance, environment, promises. */
const IMPURE =
  /\b(?:console|process|globalThis|performance|Buffer|Promise)\.|\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(|\b(?:setTimeout|setInterval|fetch)\(|\bMath\.random\b|\b(?:async|await)\s/u;

test("every package that is imported is declared, and every declared one imported", () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  ) as Record<"dependencies" | "devDependencies", Record<string, string>>;
  const runtime = Object.keys(dependencies).sort();
  const program = src.filter(({ file }) => !file.startsWith(PAGE));
  expect(packagesOf(program)).toEqual(runtime);
  const development = Object.keys(devDependencies).filter(
    (name) => !name.startsWith("@types/") && !COMMANDS.includes(name),
  );
  expect(packagesOf(all)).toEqual([...runtime, ...development].sort());
});

/** Packages with types of their own need none, and types without their package are left over. */
test("types are those of packages that are used", () => {
  const { devDependencies } = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  ) as { devDependencies: Record<string, string> };
  const typed = Object.keys(devDependencies)
    .filter((name) => name.startsWith("@types/"))
    .map((name) => name.slice("@types/".length));
  const used = packagesOf(all);
  expect(
    typed.filter((name) => name !== "node" && !used.includes(name)),
  ).toEqual([]);
});

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map(String)
    .filter((file) => /\.m?tsx?$|\.mjs$/u.test(file))
    .map((file) => {
      const path = join(ROOT, folder, file);
      const text = readFileSync(path, "utf8");
      return {
        file: relative(ROOT, path).replaceAll("\\", "/"),
        text,
        imports: importsOf(text),
      };
    });
}

/** What a source imports or re-exports, or resolves by a package's name. */
function importsOf(text: string): string[] {
  const code = withoutComments(text);
  return [
    ...code.matchAll(/^import\s+(?:[^"';()]*?\sfrom\s+)?"([^"]+)"/gmu),
    ...code.matchAll(
      /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^"';]*?"([^"]+)"/gmu,
    ),
    ...code.matchAll(/\bimport\(\s*"([^"]+)"/gu),
    ...code.matchAll(/\brequire\.resolve\(\s*"([^"]+)"/gu),
  ].map((match) => match[1] ?? "");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gsu, "").replace(/^\s*\/\/.*$/gmu, "");
}

interface Import {
  from: string;
  to: string;
}

/** The imports of files of src by files of src. */
function internal(sources: readonly Source[]): Import[] {
  return sources.flatMap(({ file, imports }) =>
    imports
      .filter((path) => path.startsWith("."))
      .map((path) => ({
        from: file,
        to: join(dirname(file), path).replaceAll("\\", "/"),
      })),
  );
}

function layerOf(file: string): string | null {
  if (file === "src/errors.ts") return "model";
  const layer = file.split("/")[1]?.replace(/\.ts$/u, "") ?? "";
  return LAYERS.includes(layer) ? layer : null;
}

function rank(file: string): number {
  return LAYERS.indexOf(layerOf(file) ?? "");
}

function stageOf(file: string): string | null {
  return /^src\/stages\/([^/]+)\//u.exec(file)?.[1] ?? null;
}

function arrow({ from, to }: Import): string {
  return `${from} → ${to}`;
}

/** The packages that sources import, each once, sorted. */
function packagesOf(sources: readonly Source[]): string[] {
  const names = sources
    .flatMap(({ imports }) => imports)
    .filter((path) => !path.startsWith(".") && !path.startsWith("node:"))
    .map((path) =>
      path
        .split("/")
        .slice(0, path.startsWith("@") ? 2 : 1)
        .join("/"),
    );
  return [...new Set(names)].sort();
}
