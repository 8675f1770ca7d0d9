import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

const rooms = (...names: string[]) => names.map((name) => `lib/${name}/**/*.test.ts`);

export default defineConfig({
  root,
  resolve: {
    alias: {
      "@": root,
      // As in next.config.js: messages come parsed.
      "use-intl/format-message": "use-intl/format-message/format-only",
      "server-only": fileURLToPath(new URL("../node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    // Bundled, so that the alias holds inside it, too.
    server: { deps: { inline: ["use-intl"] } },
    // The runner leaves a core to itself, of two every second one.
    maxWorkers: "100%",
    // Nothing here is about speed: a loaded machine may take its time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          // They share no state but what they import: it is imported once for all of them.
          isolate: false,
          include: ["lib/**/*.test.ts", "app/**/*.test.ts"],
          exclude: rooms("store", "server", "cli"),
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: rooms("store", "server", "cli"),
          // One PostgreSQL for the whole run; started only where a test of these rooms is run.
          globalSetup: [fileURLToPath(new URL("store/testing.ts", import.meta.url))],
        },
      },
    ],
  },
});
