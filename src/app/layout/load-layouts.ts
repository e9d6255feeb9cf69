import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { BrokenLayout, LayoutNotFound } from "../../errors.ts";
import { LAYOUTS } from "../../layouts/index.ts";
import type { Layout } from "../../layouts/schema.ts";
import { type LocatedMistake, parseYaml } from "../audit/yaml-file.ts";
import { readLayout } from "./read-layout.ts";

/** The files of a folder that are layouts. */
const LAYOUT_FILE = /\.(?:ya?ml|json)$/iu;

/**
 * The layouts to read with: the user's, in the order given, then those of the program; a user's layout with the id of
 * one of those takes its place.
 * @param paths files, or folders whose YAML and JSON files are taken, sorted
 * @throws LayoutNotFound, BrokenLayout
 */
export async function loadLayouts(
  paths: readonly string[],
): Promise<readonly Layout[]> {
  const own = new Map<string, Layout>();
  for (const path of paths)
    for (const file of await filesOf(path)) {
      const { layout, lineOf } = await loadLayout(file);
      if (own.has(layout.id))
        throw new BrokenLayout(file, [
          {
            line: lineOf(["id"]),
            message: {
              zh: `id ${layout.id} 与另一份版式相同，请换一个`,
              en: `the id ${layout.id} is that of another layout given, choose another`,
            },
          },
        ]);
      own.set(layout.id, layout);
    }
  return [...own.values(), ...LAYOUTS.filter(({ id }) => !own.has(id))];
}

/** A layout from its file, with the lines that its parts stand on. @throws LayoutNotFound, BrokenLayout */
export async function loadLayout(file: string): Promise<{
  layout: Layout;
  lineOf(path: readonly (string | number)[]): number;
}> {
  const text = await readFile(file, "utf8").catch((cause) => {
    throw new LayoutNotFound(file, cause);
  });
  const yaml = parseYaml(text);
  if ("mistakes" in yaml) throw new BrokenLayout(file, yaml.mistakes);
  const { value, lineOf } = yaml;
  const read = readLayout(value);
  if ("layout" in read) return { layout: read.layout, lineOf };
  throw new BrokenLayout(
    file,
    read.mistakes.map(({ path, message: { zh, en } }): LocatedMistake => {
      const at = path.length === 0 ? "" : `${path.join(".")}: `;
      return {
        line: lineOf(path),
        message: { zh: `${at}${zh}`, en: `${at}${en}` },
      };
    }),
  );
}

async function filesOf(path: string): Promise<string[]> {
  const kind = await stat(path).catch((cause) => {
    throw new LayoutNotFound(path, cause);
  });
  if (!kind.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => LAYOUT_FILE.test(name));
  if (names.length === 0) throw new LayoutNotFound(path);
  return names.sort().map((name) => join(path, name));
}
