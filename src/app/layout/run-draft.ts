import { basename, extname } from "node:path";
import { type ExitCode, NoUnknownForm } from "../../errors.ts";
import { UNKNOWN } from "../../layouts/unknown.ts";
import type { Form } from "../../model/form.ts";
import { extract } from "../../pipeline.ts";
import { writeAtomically } from "../../stages/export/write-atomically.ts";
import { type OcrSettings, ocrOptions } from "../ocr-settings.ts";
import { writeOut } from "../standard-output.ts";
import { draftLayout } from "./draft/draft-layout.ts";
import { draftYaml } from "./draft/draft-yaml.ts";
import { loadLayouts } from "./load-layouts.ts";

/** The options of `shenbao layout draft`. */
export interface DraftSettings extends OcrSettings {
  out?: string;
  /** The id of the form to draft from, of several. */
  form?: string;
  password?: string;
  layout: string[];
}

/**
 * Writes a layout guessed from an unknown form of a document: the one asked for, else the one with the most fields.
 * @throws NoUnknownForm, and what reading and writing throw
 */
export async function runDraft(
  file: string,
  settings: DraftSettings,
): Promise<ExitCode> {
  const { out, password, form: wanted } = settings;
  const { forms, problems } = await extract(file, {
    ...(password === undefined ? {} : { password }),
    layouts: await loadLayouts(settings.layout),
    ocr: ocrOptions(settings),
  });
  for (const { code, message } of problems)
    if (code !== "unknown-form") process.stderr.write(`${message}\n`);
  const unknown = forms.filter(({ type }) => type === UNKNOWN);
  const form =
    wanted === undefined
      ? largest(unknown)
      : unknown.find(({ id }) => id === wanted);
  if (form === undefined)
    throw new NoUnknownForm(
      file,
      forms.map(({ id, type, title }) => `${id} ${title} (${type})`),
    );
  const yaml = draftYaml(draftLayout(form, idFor(file)), basename(file));
  if (out === undefined) await writeOut(yaml);
  else await writeAtomically(out, yaml);
  const others = unknown.filter((other) => other !== form);
  if (others.length > 0)
    process.stderr.write(
      `另有未知表单 / other unknown forms: ${others.map(({ id, title }) => `${id} ${title}`).join(", ")}（--form）\n`,
    );
  return 0;
}

function largest(forms: readonly Form[]): Form | undefined {
  const size = ({ fields, tables }: Form) =>
    Object.keys(fields).length + Object.keys(tables).length;
  return [...forms].sort((a, b) => size(b) - size(a))[0];
}

/** The name of the file as the id of a layout. */
function idFor(file: string): string {
  const name = basename(file, extname(file))
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return name === "" || name === UNKNOWN ? "form" : name;
}
