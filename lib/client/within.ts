/** Where to go after signing in: a path of this product, never another site. */

const base = "http://holdfast.invalid";

/** The path with its query if `to` lies within the product, else `otherwise`. A fragment is dropped. */
export function within(to: string | null | undefined, otherwise: string): string {
  if (!to?.startsWith("/")) return otherwise;
  let url: URL;
  try {
    url = new URL(to, base);
  } catch {
    return otherwise;
  }
  const foreign = url.origin !== base || url.pathname.startsWith("//");
  const page = !/^\/(api|log|sign-in)(\/|$)/.test(url.pathname);
  return !foreign && page ? `${url.pathname}${url.search}` : otherwise;
}
