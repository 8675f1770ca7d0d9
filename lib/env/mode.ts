/** True under `next dev` only; the compiler replaces it, so that what hangs on it is not in a build. */
export const developing = process.env.NODE_ENV === "development";
