import "server-only";

/** The advisory locks of PostgreSQL that Holdfast takes; any numbers would do, the same in every process. */
export const advisoryLocks = { migration: 4_807_001, sequencer: 4_807_002, uploads: 4_807_003 } as const;
