import type { Cut } from "./cut-plan.ts";
import { fileName } from "./file-name.ts";

/** By what cut files are put into folders. */
export const FOLDERS = ["year", "department", "document"] as const;
export type Folder = (typeof FOLDERS)[number];

/** Gives every cut a path of its own below the output folder, with /. */
export type CutPaths = (document: string, cut: Cut) => string;

/**
 * Names like 2021_区委组织部_党员教育培训经费.pdf. Of several that would be the same on a file system that takes no heed of
 * case, the later ones are numbered.
 * @param folders one below the other
 */
export function cutPaths(folders: readonly Folder[]): CutPaths {
  const taken = new Set<string>();
  return (document, cut) => {
    const base = documentName(document);
    const inFolders = folders.map((folder) => folderName(folder, base, cut));
    const name = nameOf(base, cut);
    const path = (n: number) =>
      [...inFolders, `${name}${n > 1 ? `_${n}` : ""}.pdf`].join("/");
    let n = 1;
    while (taken.has(folded(path(n)))) n++;
    taken.add(folded(path(n)));
    return path(n);
  };
}

/** What stands for what the form does not say. */
const UNKNOWN = { year: "年度不明", department: "部门不明", name: "名称不明" };

/** Each part is cut by itself, so that a long department does not push the project out. */
const PART_BYTES = 90;

function nameOf(base: string, { form, year, department, name }: Cut): string {
  if (form === null) return `${base}_其余页`;
  return [
    year === null ? UNKNOWN.year : String(year),
    part(department, UNKNOWN.department),
    part(name, UNKNOWN.name),
  ].join("_");
}

function folderName(
  folder: Folder,
  base: string,
  { form, year, department }: Cut,
): string {
  if (folder === "document") return base;
  if (form === null) return REST;
  if (folder === "year") return year === null ? UNKNOWN.year : String(year);
  return part(department, UNKNOWN.department);
}

/** The folder of pages that are no form's. */
const REST = "其余页";

function part(text: string | null, unknown: string): string {
  return (text === null ? null : fileName(text, PART_BYTES)) ?? unknown;
}

function documentName(file: string): string {
  return fileName(file.replace(/\.[^.]*$/u, ""), PART_BYTES) ?? "document";
}

function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
