import type { Federation } from "@/lib/client/federation";
import type { Fragment } from "@/lib/protocol/fragment";

export type CheckedCode =
  | { fragment: Fragment; federation: Federation; words: string[]; at: number }
  /** What was scanned is no code of a guardian. */
  | { unread: true };

/** Everything that checking needs. @throws whatever the bundler throws if it does not come. */
export const checking = () =>
  Promise.all([
    import("@/lib/protocol/fragment"),
    import("@/lib/protocol/words"),
    import("@/lib/client/device"),
    import("@/lib/client/federation"),
  ]);

/** Reads a code and holds the federation to it. Everything heavy is loaded only now. @throws Stop, Offline, RefusedError. */
export async function checkCode(text: string): Promise<CheckedCode> {
  const [{ parseFragment }, { fingerprintWords }, { thisDevice }, { loadFederation }] = await checking();
  let fragment: Fragment;
  try {
    fragment = parseFragment(text);
  } catch {
    return { unread: true };
  }
  const device = await thisDevice();
  const federation = await loadFederation(device, fragment);
  return { fragment, federation, words: fingerprintWords(federation.genesis), at: device.now() };
}
