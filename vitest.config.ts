import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["test/app/build.ts"],
    // Tests of the command start processes, which take their time on a busy machine.
    testTimeout: 30_000,
  },
});
