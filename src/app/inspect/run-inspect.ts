import { basename, extname, join } from "node:path";
import { type ExitCode, FolderNeeded } from "../../errors.ts";
import { type InspectedPage, inspectPages } from "../../pipeline/inspect.ts";
import { writeAtomically } from "../../stages/export/write-atomically.ts";
import { loadLayouts } from "../layout/load-layouts.ts";
import { type OcrSettings, ocrOptions } from "../ocr-settings.ts";
import { openOutputFolder } from "../output-folder.ts";
import { writeOut } from "../standard-output.ts";
import { type Notices, notices } from "../terminal/notices.ts";
import { segmentSheet } from "./segment-sheet.ts";
import { toPng } from "./to-png.ts";
import { toSvg } from "./to-svg.ts";

/** The options of `shenbao inspect`. */
export interface InspectSettings extends OcrSettings {
  page?: number[];
  out?: string;
  crops?: string;
  format: "svg" | "png";
  password?: string;
  /** Files and folders with layouts of the user's own. */
  layout: string[];
}

/**
 * Draws the pages of a PDF or an image, each to a file `<name>-p001.svg` of the folder, or the only one to standard
 * output; of scans also what the engine was given and gave, each page to `<name>-p001.html` of the folder for crops.
 * @throws FolderNeeded, PageNotFound, OutputNotWritable, LayoutNotFound, BrokenLayout, and what reading throws
 */
export async function runInspect(
  file: string,
  settings: InspectSettings,
): Promise<ExitCode> {
  const { page, out, crops, format, password } = settings;
  const layouts = await loadLayouts(settings.layout);
  if (out !== undefined) await openOutputFolder(out);
  else if (format === "png" && process.stdout.isTTY)
    throw new FolderNeeded(file);
  if (crops !== undefined) await openOutputFolder(crops);
  const told = notices(process.stderr, process.stderr.isTTY);
  const name = basename(file, extname(file));
  const step = progress(told, name);
  let exitCode: ExitCode = 0;
  for await (const inspected of inspectPages(file, {
    ...(password === undefined ? {} : { password }),
    ...(page === undefined ? {} : { pages: page }),
    layouts,
    ocr: ocrOptions(settings),
    segments: crops !== undefined,
    onOpen(pageCount) {
      const wanted = page?.length ?? pageCount;
      step.of(pageCount + wanted);
      if (out === undefined && wanted > 1) throw new FolderNeeded(file);
    },
    onPage: step.done,
  })) {
    for (const problem of inspected.problems) {
      told.line(problem);
      exitCode = 1;
    }
    if ("content" in inspected) {
      const number = String(inspected.content.page).padStart(3, "0");
      const data = await draw(inspected, format);
      if (out === undefined) await writeOut(data);
      else
        await writeAtomically(join(out, `${name}-p${number}.${format}`), data);
      if (crops !== undefined && inspected.segments.length > 0)
        await writeAtomically(
          join(crops, `${name}-p${number}.html`),
          await segmentSheet(name, inspected),
        );
    }
    step.done();
  }
  told.clear();
  return exitCode;
}

/** A bar over all steps: each page of the document is read, and those that are wanted are drawn. */
function progress(told: Notices, name: string) {
  let steps = 1;
  let taken = 0;
  return {
    of(all: number) {
      steps = all;
    },
    done() {
      taken++;
      told.progress(taken / steps, `${taken}/${steps}  ${name}`);
    },
  };
}

async function draw(
  page: InspectedPage,
  format: "svg" | "png",
): Promise<string | Uint8Array> {
  return format === "svg" ? toSvg(page) : toPng(page);
}
