import "server-only";
import pg from "pg";

/** Whether the error is the database's own, bare or wrapped: its message may quote the values that it was about. */
export const quotesValues = (error: Error): boolean =>
  error instanceof pg.DatabaseError || error.name.startsWith("Prisma") || error.name === "DriverAdapterError";
