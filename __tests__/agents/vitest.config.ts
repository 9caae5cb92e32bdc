/** The tests of real agents: one at a time, and not among the others, since they are hundreds of megabytes. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    fileParallelism: false,
    testTimeout: 400_000,
    hookTimeout: 900_000,
  },
});
