import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const ROOT = join(import.meta.dirname, "../../../..");

/** The review page, built into plain files that the server hands out: no inline script, nothing from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react()],
  build: {
    outDir: join(ROOT, "dist/app/review/web"),
    emptyOutDir: true,
    // A data: script or font would need a wider policy.
    assetsInlineLimit: 0,
    // The whole page comes from the same machine: one file is as quick as several.
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
  },
});
