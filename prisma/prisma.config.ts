import { defineConfig } from "prisma/config";

/** For `prisma generate` and `prisma validate` alone: migrations are applied by lib/store/migrate.ts at every start. */
export default defineConfig({ schema: "schema.prisma", migrations: { path: "migrations" } });
