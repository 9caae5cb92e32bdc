import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["__tests__/**/*.test.ts"],
    // Hundreds of megabytes of other people's programs: `npm run test:agents`.
    exclude: ["__tests__/agents/**"],
    // A scenario waits for processes more than it works.
    maxWorkers: Math.max(2, availableParallelism()),
    // For what hangs: longer than the harness gives a step of the action, and no measure of anything.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
