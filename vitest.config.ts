import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["__tests__/**/*.test.ts"],
    // Hundreds of megabytes of other people's programs: `npm run test:agents`.
    exclude: ["__tests__/agents/**"],
    // A scenario waits for processes more than it works.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
