import { readdirSync } from "node:fs";
import { basename, join } from "node:path";

const FOLDER = join(import.meta.dirname, "../src/layouts/forms");

/** `src/layouts/index.ts`: every file of `src/layouts/forms/`, so that a new kind of form is a file there and no more. */
export function layoutsIndex(): string {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts"))
    .sort();
  const imports = files.map(
    (file) => `import { ${nameOf(file)} } from "./forms/${file}";`,
  );
  return `// Written by \`npm run docs\` from the files of forms/.
${imports.join("\n")}
import type { Layout } from "./schema.ts";

/** The kinds of form that are read without a layout of the user's own. */
export const LAYOUTS: readonly Layout[] = [
${files.map((file) => `  ${nameOf(file)},`).join("\n")}
];
`;
}

/** `project-declaration.ts` exports `projectDeclaration`. */
function nameOf(file: string): string {
  return basename(file, ".ts").replace(/-(\w)/gu, (_, letter: string) =>
    letter.toUpperCase(),
  );
}
