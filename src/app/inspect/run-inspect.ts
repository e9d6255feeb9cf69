import { basename, extname, join } from "node:path";
import { type ExitCode, FolderNeeded } from "../../errors.ts";
import { type InspectedPage, inspectPages } from "../../pipeline/inspect.ts";
import { writeAtomically } from "../../stages/export/write-atomically.ts";
import { openOutputFolder } from "../output-folder.ts";
import { writeOut } from "../standard-output.ts";
import { notices } from "../terminal/notices.ts";
import { toPng } from "./to-png.ts";
import { toSvg } from "./to-svg.ts";

/** The options of `shenbao inspect`. */
export interface InspectSettings {
  page?: number[];
  out?: string;
  format: "svg" | "png";
  password?: string;
}

/**
 * Draws the pages of a PDF, each to a file `<name>-p001.svg` of the folder, or the only one to standard output.
 * @throws FolderNeeded, PageNotFound, OutputNotWritable, and what reading throws
 */
export async function runInspect(
  file: string,
  { page, out, format, password }: InspectSettings,
): Promise<ExitCode> {
  if (out !== undefined) await openOutputFolder(out);
  else if (format === "png" && process.stdout.isTTY)
    throw new FolderNeeded(file);
  const told = notices(process.stderr, process.stderr.isTTY);
  const name = basename(file, extname(file));
  let wanted = 0;
  let done = 0;
  let exitCode: ExitCode = 0;
  for await (const inspected of inspectPages(file, {
    ...(password === undefined ? {} : { password }),
    ...(page === undefined ? {} : { pages: page }),
    onOpen(pageCount) {
      wanted = page?.length ?? pageCount;
      if (out === undefined && wanted > 1) throw new FolderNeeded(file);
    },
  })) {
    if (inspected.problem !== null) {
      told.line(inspected.problem);
      exitCode = 1;
    }
    if ("content" in inspected) {
      const data = draw(inspected, format);
      const number = String(inspected.content.page).padStart(3, "0");
      if (out === undefined) await writeOut(data);
      else
        await writeAtomically(join(out, `${name}-p${number}.${format}`), data);
    }
    done++;
    told.progress(done / wanted, `${done}/${wanted}  ${name}`);
  }
  told.clear();
  return exitCode;
}

function draw(page: InspectedPage, format: "svg" | "png"): string | Uint8Array {
  return format === "svg" ? toSvg(page) : toPng(page);
}
