import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["__tests__/**/*.test.ts"],
    // Hundreds of megabytes of other people's programs: `npm run test:agents`.
    exclude: ["__tests__/agents/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
