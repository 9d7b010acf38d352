import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Two copies of graphql (ESM and CommonJS) would meet as "another module or realm".
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    include: ["{identity,services,hub,gateway,test,bench}/**/*.{test,e2e}.ts"],
    globalSetup: ["test/testkit/global-setup.ts"],
    // type-graphql reads it in every decorator.
    setupFiles: ["reflect-metadata"],
    // Its default leaves a core to the main thread, which has little to do: half of two.
    maxWorkers: availableParallelism(),
    // Each file would import the agencies anew: half of the time of all tests. What a test starts is its own all the same.
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
