import "server-only";

/**
 * For the connections that write the log and place its entries, who find every row by a key. While a table is small
 * PostgreSQL would read it whole, and keep to that plan when it has grown; and a bitmap, which it prefers for entries
 * without a place, leaves in the index the dead rows of those that got theirs, to be read again in every round.
 */
export const byKey = "SET enable_seqscan = off; SET enable_bitmapscan = off";
