import type { Executor } from "@/lib/client/estates";
import type { Federation } from "@/lib/client/federation";
import type { Bytes } from "@/lib/protocol/bytes";

export interface Begun {
  federation: Federation;
  /** 16 bytes of a guardian's code, where one was scanned that has them. */
  token: Bytes | undefined;
  /** A request lies ready in this browser, and has not arrived yet as far as is known. */
  unsent: boolean;
}

/** The federation of the scanned code, or of the request that lies ready, checked once more. @throws Stop, Offline. */
export async function begin(executor: Executor): Promise<Begun | { unknown: true }> {
  const [{ scanned }, { loadFederation }, { tokenBytes }, { unsentEstate }] = await Promise.all([
    import("@/lib/client/scanned"),
    import("@/lib/client/federation"),
    import("@/lib/client/tokens"),
    import("@/lib/client/estates"),
  ]);
  const [code, unsent] = await Promise.all([scanned(executor.device, "inherit"), unsentEstate(executor)]);
  const expected = unsent ?? code;
  if (!expected) return { unknown: true };
  const { genesis, roster } = expected;
  return {
    federation: await loadFederation(executor.device, { genesis, roster }),
    token: code?.genesis === genesis ? tokenBytes(code.token) : undefined,
    unsent: unsent !== null,
  };
}
