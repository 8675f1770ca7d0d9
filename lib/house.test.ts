/** The rules of the house are only worth their place if they fire: each is shown a house that breaks it. */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const houses: string[] = [];
afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

/** A small house with the given files, in a folder of its own. */
function house(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-house-"));
  houses.push(folder);
  const all = {
    ".gitignore": "node_modules/\n",
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "esnext", moduleResolution: "bundler", paths: { "@/*": ["./*"] } },
      include: ["**/*.ts", "**/*.tsx"],
    }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

function run(file: string, args: string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, file), ...args], {
    cwd,
    encoding: "utf8",
  });
  return { clean: status === 0, said: stdout + stderr };
}

const layers = (files: Record<string, string>) => run("lib/cli/layers.mjs", [house(files)]);

function lint(files: Record<string, string>) {
  const folder = house(files);
  mkdirSync(join(folder, "lib"), { recursive: true });
  copyFileSync(join(root, "lib/biome.json"), join(folder, "lib/biome.json"));
  return run("node_modules/@biomejs/biome/bin/biome", ["lint", "--config-path=lib", "--max-diagnostics=none"], folder);
}

const leaf = "export const leaf = 1;\n";
const uses = (path: string) => `import { leaf } from "${path}";\nexport const twice = leaf + leaf;\n`;

/** One import that breaks one rule: importing file, what it imports, where that is. */
const crossings = [
  ["layer: lib/protocol", "lib/protocol/up.ts", "@/lib/domain/leaf", "lib/domain/leaf.ts"],
  ["layer: lib/domain", "lib/domain/up.ts", "@/lib/store/leaf", "lib/store/leaf.ts"],
  ["layer: lib/contract", "lib/contract/up.ts", "@/lib/server/leaf", "lib/server/leaf.ts"],
  ["layer: lib/env", "lib/env/up.ts", "@/lib/server/leaf", "lib/server/leaf.ts"],
  ["layer: lib/store", "lib/store/up.ts", "../server/leaf", "lib/server/leaf.ts"],
  ["layer: lib/server", "lib/server/up.ts", "@/lib/client/leaf", "lib/client/leaf.ts"],
  ["layer: lib/client", "lib/client/up.ts", "@/lib/server/leaf", "lib/server/leaf.ts"],
  ["layer: app/_ui", "app/_ui/Up.tsx", "@/lib/domain/leaf", "lib/domain/leaf.ts"],
  ["layer: browser parts", "app/(desk)/desk/_components/up.tsx", "@/lib/server/leaf", "lib/server/leaf.ts"],
  ["layer: pages", "app/(desk)/desk/page.tsx", "@/lib/store/leaf", "lib/store/leaf.ts"],
  ["layer: wings", "app/(desk)/desk/wing.tsx", "@/app/(public)/join/leaf", "app/(public)/join/leaf.ts"],
  ["no reaching into tests", "lib/domain/low.ts", "./leaf.test", "lib/domain/leaf.test.ts"],
] as const;

/** Files that break a rule in another way. */
const faults = [
  [
    "layer: lib/protocol",
    "lib/protocol/type.ts",
    'import type { leaf } from "@/lib/domain/leaf";\nexport type A = typeof leaf;\n',
  ],
  ["confined: the database", "lib/server/rows.ts", 'import pg from "pg";\nexport const pool = new pg.Pool();\n'],
  ["confined: the framework", "lib/domain/hook.ts", 'import { useState } from "react";\nexport { useState };\n'],
  ["one door: sessions", "lib/server/who.ts", 'import nextAuth from "next-auth";\nexport const a = nextAuth;\n'],
  ["pure: no platform", "lib/domain/disk.ts", 'import { readFileSync } from "node:fs";\nexport { readFileSync };\n'],
  ["no test tools in the product", "lib/domain/any.ts", 'import fc from "fast-check";\nexport const a = fc;\n'],
  ["no loose ends", "lib/domain/gone.ts", 'import { b } from "./nowhere";\nexport const a = b;\n'],
  ["no cycles", "lib/domain/egg.ts", 'import { a } from "./hen";\nexport const b = () => a;\n'],
] as const;

describe("imports run one way", () => {
  let said = "";
  let clean = true;
  beforeAll(() => {
    const dependencies = { pg: "*", react: "*", "next-auth": "*" };
    const files: Record<string, string> = {
      "package.json": JSON.stringify({ dependencies, devDependencies: { "fast-check": "*" } }),
    };
    files["lib/domain/hen.ts"] = 'import { b } from "./egg";\nexport const a = () => b;\n';
    for (const [, from, specifier, to] of crossings) Object.assign(files, { [from]: uses(specifier), [to]: leaf });
    for (const [, path, text] of faults) files[path] = text;
    ({ said, clean } = layers(files));
  });

  it.each(crossings)("“%s” refuses that %s imports %s", (rule, from, _specifier, to) => {
    expect(said).toContain(`${from} → ${to}\n  breaks “${rule}”`);
  });

  it.each(faults)("“%s” refuses %s", (rule, path) => {
    const broken = said.split("\n").flatMap((line, at, lines) => (line.startsWith(`${path} →`) ? [lines[at + 1]] : []));
    expect(broken).toContain(`  breaks “${rule}”`);
  });

  it("fails as a command", () => expect(clean).toBe(false));

  it("lets a page reach the protocol through server, store and domain, and a part through client", () => {
    const on = (path: string) => `${uses(path)}export { leaf };\n`;
    const good = layers({
      "app/(desk)/desk/page.tsx": uses("@/lib/server/queue"),
      "app/(desk)/desk/_components/row.tsx": uses("@/lib/client/open"),
      "lib/client/open.ts": on("@/lib/domain/case"),
      "lib/server/queue.ts": on("@/lib/store/rows"),
      "lib/store/rows.ts": on("@/lib/domain/case"),
      "lib/domain/case.ts": on("@/lib/protocol/bytes"),
      "lib/protocol/bytes.ts": leaf,
    });
    expect(good.said).toContain("7 files and their imports read, 0 break a rule");
    expect(good.clean).toBe(true);
  });

  it("does not call a house clean in which it read nothing", () => {
    const empty = layers({ "e2e/elsewhere.ts": leaf, "lib/notes.txt": "no code here" });
    expect(empty.said).toContain("the check itself is broken");
    expect(empty.clean).toBe(false);
  });
});

it("one file of the rooms that browsers run reaches for Node.js behind the imports", () => {
  const reaching = ["protocol", "domain", "contract", "client"]
    .flatMap((room) =>
      readdirSync(join(root, "lib", room), { recursive: true, encoding: "utf8" }).map((path) => `${room}/${path}`),
    )
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
    .filter((path) => /getBuiltinModule|globalThis\.process/.test(readFileSync(join(root, "lib", path), "utf8")));
  expect(reaching).toEqual(["protocol/native.ts"]);
});

describe("settings are read in one place", () => {
  const reads = "export const port = process.env.PORT;\n";
  const room = (path: string): [string, string, string] => [path, reads, "noProcessEnv"];

  it.each<[path: string, text: string, rule: string]>([
    room("lib/server/a.ts"),
    room("lib/client/a.ts"),
    room("app/(desk)/desk/page.tsx"),
    room("proxy.ts"),
    ["lib/store/around.ts", "export const port = globalThis.process.env.PORT;\n", "noProcessEnv"],
    ["lib/store/bracket.ts", 'export const port = process["env"].PORT;\n', "noProcessEnv"],
    [
      "lib/store/import.ts",
      'import { env } from "node:process";\nexport const port = env.PORT;\n',
      "noRestrictedImports",
    ],
  ])("%s may not reach the environment", (path, text, rule) => {
    const { clean, said } = lint({ [path]: text });
    expect(said).toContain(`lint/style/${rule}`);
    expect(clean).toBe(false);
  });

  it("lib/env, the commands and the tools' configs may", () => {
    const places = ["lib/env/env.ts", "lib/cli/a.ts", "e2e/playwright.config.ts", "lib/vitest.config.ts"];
    const { clean, said } = lint(Object.fromEntries(places.map((path) => [path, reads])));
    expect(said).toContain("Checked ");
    expect(clean).toBe(true);
  });
});

describe("no barrels", () => {
  it("refuses a file that only hands on", () => {
    const { clean, said } = lint({ "lib/domain/index.ts": 'export * from "./a";\n', "lib/domain/a.ts": leaf });
    expect(said).toContain("noBarrelFile");
    expect(clean).toBe(false);
  });
});
