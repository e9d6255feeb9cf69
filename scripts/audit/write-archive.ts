import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Extraction } from "../../src/model/extraction.ts";
import { audit } from "../../src/stages/audit/audit.ts";
import { toJson } from "../../src/stages/export/to-json.ts";
import { PLANTERS } from "./plants/index.ts";
import { DECLARATIONS, type NamedForms } from "./world.ts";

export interface ArchivedDocument {
  file: string;
  forms: number;
}

/**
 * Writes the results of an archive's documents as `shenbao extract -o FOLDER` does, until they hold `forms` forms. One
 * department in ten has a fault, so that there is something to report.
 */
export function writeArchive(
  folder: string,
  forms: number,
): ArchivedDocument[] {
  mkdirSync(folder, { recursive: true });
  const written: ArchivedDocument[] = [];
  let count = 0;
  for (let i = 0; count < forms; i++) {
    const planter = PLANTERS[i % PLANTERS.length];
    const documents =
      i % 10 === 0 && planter
        ? planter.plant(i).documents
        : DECLARATIONS.toDocuments(DECLARATIONS.make(`archive ${i}`));
    for (const document of documents) {
      const result = extraction(document);
      // Departments of the same name and year are different ones of different provinces.
      const file = join(folder, `${i}-${document.name}.json`);
      writeFileSync(file, toJson(result, "pretty"));
      written.push({ file, forms: result.forms.length });
      count += result.forms.length;
    }
  }
  return written;
}

function extraction({ name, forms }: NamedForms): Extraction {
  const pages = forms.flatMap((form) =>
    form.pages.map((page) => ({ page, form: form.id })),
  );
  return {
    schema: "shenbao/1",
    source: {
      file: `${name}.pdf`,
      sha256: createHash("sha256").update(name).digest("hex"),
      pages: pages.length,
      kind: "pdf",
    },
    status: "complete",
    problems: [],
    pages: pages.map(({ page, form }) => ({
      page,
      kind: "text",
      ...A4,
      rotation: 0,
      skew: 0,
      form,
    })),
    forms,
    ...audit(forms),
  };
}

/** In points. */
const A4 = { width: 595.3, height: 841.9 };
