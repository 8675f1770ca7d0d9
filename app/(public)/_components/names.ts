import type { NameFault } from "@/lib/protocol/names";

/** Why no key can be made from the name; null for a good one. */
export async function nameFault(name: string): Promise<NameFault | null> {
  const { foldName, NameError } = await import("@/lib/protocol/names");
  try {
    foldName(name);
    return null;
  } catch (error) {
    if (error instanceof NameError) return error.code;
    throw error;
  }
}

/** Do both stand for the same key? Accents, capitals and signs don't matter. Both must be good. */
export async function sameName(one: string, other: string): Promise<boolean> {
  const { foldName } = await import("@/lib/protocol/names");
  return foldName(one) === foldName(other);
}
