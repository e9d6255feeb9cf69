import { basename, extname, join } from "node:path";
import type { ExitCode } from "../../errors.ts";
import { LAYOUTS } from "../../layouts/index.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { Form } from "../../model/form.ts";
import { type InspectedPage, inspectPages } from "../../pipeline/inspect.ts";
import { writeAtomically } from "../../stages/export/write-atomically.ts";
import type { Shape } from "../inspect/page-shapes.ts";
import { toPng } from "../inspect/to-png.ts";
import { toSvg } from "../inspect/to-svg.ts";
import { type OcrSettings, ocrOptions } from "../ocr-settings.ts";
import { openOutputFolder } from "../output-folder.ts";
import { writeOut } from "../standard-output.ts";
import { checkPage, type FormCheck } from "./check/check-page.ts";
import { checkShapes } from "./check/check-shapes.ts";
import { countOpen, reportCheck } from "./check/report.ts";
import { wantedOf } from "./check/wanted.ts";
import { loadLayout } from "./load-layouts.ts";

/** The options of `shenbao layout check`. */
export interface CheckSettings extends OcrSettings {
  out?: string;
  format: "svg" | "png";
  password?: string;
}

/**
 * Reads a document by a layout and tells which of its labels were found where, which not, and what it does not explain;
 * with a folder given, draws that on the pages of its forms.
 * @returns 1 where something is not matched
 * @throws LayoutNotFound, BrokenLayout, OutputNotWritable, and what reading throws
 */
export async function runCheck(
  layoutFile: string,
  file: string,
  settings: CheckSettings,
): Promise<ExitCode> {
  const { layout } = await loadLayout(layoutFile);
  const { out, password } = settings;
  if (out !== undefined) await openOutputFolder(out);
  let forms: readonly Form[] = [];
  let checks: FormCheck[] = [];
  let exitCode: ExitCode = 0;
  for await (const page of inspectPages(file, {
    ...(password === undefined ? {} : { password }),
    layouts: [layout, ...LAYOUTS.filter(({ id }) => id !== layout.id)],
    ocr: ocrOptions(settings),
    onResult(result) {
      forms = result.forms;
      checks = forms
        .filter(({ type }) => type === layout.id)
        .map((form) => newCheck(form, layout));
    },
  })) {
    if (!("content" in page)) {
      process.stderr.write(`${page.problems.join("\n")}\n`);
      exitCode = 1;
      continue;
    }
    const shapes = lookAt(page, checks, layout);
    if (out !== undefined && shapes.length > 0)
      await draw(page, shapes, file, out, settings.format);
  }
  if (checks.length === 0) await writeOut(`${notFound(layout, forms)}\n`);
  for (const check of checks)
    await writeOut(`${reportCheck(check).join("\n")}\n`);
  const isOpen = checks.length === 0 || checks.some((c) => countOpen(c) > 0);
  return isOpen ? 1 : exitCode;
}

function newCheck(form: Form, layout: Layout): FormCheck {
  return {
    form,
    wanted: wantedOf(layout, form),
    found: { labels: [], unexplained: [], unplaced: [] },
  };
}

/** Adds what a page shows to the checks of the forms on it; gives what is to be drawn. */
function lookAt(
  page: InspectedPage,
  checks: readonly FormCheck[],
  layout: Layout,
): Shape[] {
  const here = checks.filter(({ form }) =>
    form.pages.includes(page.content.page),
  );
  return here.flatMap((check) => {
    const found = checkPage(page, check, layout);
    check.found.labels.push(...found.labels);
    check.found.unexplained.push(...found.unexplained);
    check.found.unplaced.push(...found.unplaced);
    return checkShapes(page, check.form.id, found);
  });
}

async function draw(
  page: InspectedPage,
  shapes: readonly Shape[],
  file: string,
  folder: string,
  format: "svg" | "png",
): Promise<void> {
  const number = String(page.content.page).padStart(3, "0");
  const name = `${basename(file, extname(file))}-p${number}.${format}`;
  const data =
    format === "svg" ? toSvg(page, shapes) : await toPng(page, shapes);
  await writeAtomically(join(folder, name), data);
}

function notFound({ id, titles }: Layout, forms: readonly Form[]): string {
  const others =
    forms
      .map(({ id: form, type, title }) => `${form} ${title} (${type})`)
      .join(", ") || "—";
  return `没有版式 ${id}（${titles.join("、")}）的表单；读到：${others}。请核对 titles 和 labels。 / No form of the layout ${id}; found: ${others}. Check its titles and labels.`;
}
