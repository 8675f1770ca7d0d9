import { isRefused, type Refused } from "@/lib/client/outcome";

/** Sends a backup that lies ready on this device. True once it has arrived. @throws Stop, Offline. */
export async function sendKept(id: string): Promise<true | Refused> {
  const [{ thisDevice }, { sendBackup }, { loadFederation }] = await Promise.all([
    import("@/lib/client/device"),
    import("@/lib/client/enrol"),
    import("@/lib/client/federation"),
  ]);
  const device = await thisDevice();
  const kept = await device.storage.get("backups", id);
  if (!kept) return true;
  const federation = await loadFederation(device, kept);
  const outcome = await sendBackup(device, federation, id);
  return isRefused(outcome) ? outcome : true;
}
