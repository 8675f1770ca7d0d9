import "server-only";

/** For tests alone: how the process that starts a test run tells its workers which PostgreSQL is theirs. */
const variable = "HOLDFAST_TEST_POSTGRES";

export function offerTestPostgres(url: string): void {
  process.env[variable] = url;
}

/** @throws Error outside a test run. */
export function testPostgres(): string {
  const url = process.env[variable];
  if (!url) throw new Error("this test needs the run's PostgreSQL: start vitest with lib/vitest.config.ts");
  return url;
}
