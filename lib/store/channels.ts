import "server-only";

/** PostgreSQL's channels: an entry was committed; entries got their places. */
export const channels = { appended: "holdfast_appended", placed: "holdfast_placed" } as const;
