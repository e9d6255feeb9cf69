// biome-ignore assist/source/organizeImports: what the engine has of its own is kept before pdf.js is loaded
import { restoreNativeBuiltins } from "./native-builtins.ts";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  getDocument,
  OPS,
  PasswordResponses,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type {
  DocumentInitParameters,
  PDFDocumentLoadingTask,
} from "pdfjs-dist/types/src/display/api.js";
import { BrokenInstallation } from "../../errors.ts";
import { LARGEST_IMAGE } from "./limits.ts";

export { OPS, PasswordResponses };

restoreNativeBuiltins();

/**
 * Opens a PDF with everything pdf.js needs beside its code. Without the character maps the Chinese text of
 * non-embedded fonts would vanish without a word, so they are looked for first.
 * @throws BrokenInstallation where the package's files are missing
 */
export function openPdf(
  data: Uint8Array,
  password: string | undefined,
  more: Partial<DocumentInitParameters> = {},
): PDFDocumentLoadingTask {
  const root = packageRoot();
  return getDocument({
    data,
    ...(password === undefined ? {} : { password }),
    cMapUrl: asset(root, "cmaps"),
    standardFontDataUrl: asset(root, "standard_fonts"),
    wasmUrl: asset(root, "wasm"),
    iccUrl: asset(root, "iccs"),
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    fontExtraProperties: true,
    maxImageSize: LARGEST_IMAGE,
    // Bytes of four channels; else pdf.js takes a limit of 4 million pixels for JPEG 2000 and halves larger ones.
    canvasMaxAreaInBytes: 4 * LARGEST_IMAGE,
    verbosity: 0,
    ...more,
  });
}

function packageRoot(): string {
  return dirname(
    createRequire(import.meta.url).resolve("pdfjs-dist/package.json"),
  );
}

function asset(root: string, folder: string): string {
  const path = join(root, folder);
  if (!existsSync(path)) throw new BrokenInstallation(`pdfjs-dist/${folder}`);
  return `${path}/`;
}
