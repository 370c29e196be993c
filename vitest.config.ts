import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");

/** Rooms whose tests need PostgreSQL; all others run without waiting for one. */
const NEEDS_DATABASE = ["db", "service", "server", "app"].map((room) => `tests/${room}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { "@": root } },
        test: {
          name: "pure",
          root,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...NEEDS_DATABASE, "tests/e2e/**"],
        },
      },
      {
        resolve: { alias: { "@": root } },
        test: {
          name: "postgres",
          root,
          include: NEEDS_DATABASE,
          globalSetup: ["tests/support/start-test-server.ts"],
          // A second database server, a crash and a recovery take longer than a computation.
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
