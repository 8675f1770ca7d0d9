import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type pg from "pg";

/**
 * Prisma's schema engine as WebAssembly, on our own connection pool. The Prisma command would download a native engine,
 * and needs one program more; this one comes with the packages and runs in this process.
 *
 * The package expects a bundler to load its .wasm file, so that is done by hand here, once.
 */
interface EngineModule {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

let loaded: Promise<EngineModule> | null = null;

async function loadModule(): Promise<EngineModule> {
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as EngineModule;
  const home = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(home.replace(/\.js$/, ".wasm"));
  const module = await WebAssembly.compile(new Uint8Array(bytes));
  const { exports } = await WebAssembly.instantiate(module, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  return glue;
}

export interface Engine {
  engine: SchemaEngine;
  /** What broke between this process and the database, of which the engine itself says no more than that something did. */
  broke(): string | null;
}

/**
 * An engine on the database of `pool`, which stays the caller's to end. `schema` is the text of the Prisma schema.
 * @throws Error if it does not get at the database.
 */
export async function schemaEngine(pool: pg.Pool, schema: string): Promise<Engine> {
  loaded ??= loadModule();
  const { SchemaEngine } = await loaded;
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const broke = () => {
    const first = adapter.errorRegistry.consumeError(0)?.error;
    return first instanceof Error ? first.message : null;
  };
  try {
    const engine = await SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => {}, adapter);
    return { engine, broke };
  } catch (error) {
    throw new Error(broke() ?? String(error), { cause: error });
  }
}
