import "server-only";
import type pg from "pg";

/** Runs `act` between BEGIN and COMMIT; whatever it throws leaves nothing behind, and the connection is not used again. */
export async function inTransaction<T>(pool: pg.Pool, act: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const outcome = await act(client);
    await client.query("COMMIT");
    return outcome;
  } catch (error) {
    // Ends the transaction with the connection.
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}
