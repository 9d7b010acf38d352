import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Two copies of graphql (ESM and CommonJS) would meet as "another module or realm".
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    include: ["{services,hub,gateway,test,bench}/**/*.{test,e2e}.ts"],
    globalSetup: ["test/testkit/global-setup.ts"],
    // type-graphql reads it in every decorator.
    setupFiles: ["reflect-metadata"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
