import type { Federation } from "@/lib/client/federation";
import type { Bytes } from "@/lib/protocol/bytes";
import type { CardAnswers } from "../../_components/answers";
import { loadCardDraft } from "./cardDraft";

export interface Begun {
  federation: Federation;
  /** The 16 bytes of the guardian's code. */
  token: Bytes;
  card: CardAnswers;
  /** A backup that was made here and has not arrived. */
  unsent: boolean;
}

/** Fetches what the later steps need while there is a connection: with secrets in memory, nobody can reload. */
const fetchAhead = () =>
  void Promise.allSettled([
    import("@/lib/client/enrol"),
    import("@/lib/client/backupActs"),
    import("@/lib/client/images"),
    import("@/lib/protocol/names"),
    import("@/lib/protocol/card"),
    import("@/lib/protocol/payload"),
    import("@/lib/protocol/words"),
  ]);

/** The federation of the code that was scanned, checked once more. @throws Stop, Offline, RefusedError. */
export async function begin(): Promise<Begun | { scanFirst: true }> {
  const [{ thisDevice }, { scanned }, { loadFederation }, { tokenBytes }, { keptBackups }] = await Promise.all([
    import("@/lib/client/device"),
    import("@/lib/client/scanned"),
    import("@/lib/client/federation"),
    import("@/lib/client/tokens"),
    import("@/lib/client/followBackup"),
  ]);
  fetchAhead();
  const device = await thisDevice();
  const code = await scanned(device, "join");
  const token = tokenBytes(code?.token);
  if (!code || !token) return { scanFirst: true };
  const federation = await loadFederation(device, code);
  const unsent = (await keptBackups(device)).some((kept) => kept.unsent !== null);
  return { federation, token, card: await loadCardDraft(), unsent };
}
