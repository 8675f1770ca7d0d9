/**
 * `node lib/cli/layers.mjs [folder]`: holds every import to lib/dependency-cruiser.config.cjs.
 * Prints the imports that break a rule; exits 1 if there is one.
 *
 * dependency-cruiser parses with TypeScript's JavaScript API, which TypeScript 7 no longer has, and falls silent
 * without it: it then sees no .ts file and finds no fault. So it is given the last version that has the API
 * (the package `typescript-6`), and this command refuses to call an empty house clean.
 */
import { existsSync } from "node:fs";
import Module, { createRequire, register } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
process.chdir(process.argv[2] ?? root);

const asOlder = (request) => request.replace(/^typescript(?=\/|$)/, "typescript-6");
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => resolveFilename.call(Module, asOlder(request), ...rest);
const redirect = `export const resolve = (request, context, next) =>
  next(request === "typescript" ? "typescript-6" : request, context);`;
register(`data:text/javascript,${encodeURIComponent(redirect)}`, import.meta.url);

const { cruise } = await import("dependency-cruiser");
const { default: extractTsConfig } = await import("dependency-cruiser/config-utl/extract-ts-config");
const config = createRequire(import.meta.url)("../dependency-cruiser.config.cjs");

const parts = ["app", "lib", "proxy.ts"].filter((part) => existsSync(part));
const { output } = await cruise(
  parts,
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
  undefined,
  { tsConfig: extractTsConfig(config.options.tsConfig.fileName) },
);

const { summary, modules } = output;
const own = modules.filter((module) => /^(app|lib)\/.*\.tsx?$/.test(module.source)).length;
for (const { rule, from, to } of summary.violations) console.log(`${from} → ${to}\n  breaks “${rule.name}”`);
if (own === 0) console.log("No TypeScript file was read: the check itself is broken.");
console.log(`${own} files and their imports read, ${summary.violations.length} break a rule.`);
process.exitCode = own === 0 || summary.violations.length > 0 ? 1 : 0;
