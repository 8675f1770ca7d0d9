import type { FollowedBackup } from "@/lib/client/followBackup";
import type { Refused } from "@/lib/client/outcome";
import type { Rehearsal } from "@/lib/client/rehearsal";
import type { KeptBackup } from "@/lib/client/storage";

export interface BackupHere {
  followed: FollowedBackup;
  kept: KeptBackup | null;
  /** What this tab can still do of its rehearsal. */
  rehearsal: Rehearsal | null;
  at: number;
}

/** The backups whose keys are on this device. */
export async function loadKept(): Promise<KeptBackup[]> {
  const [{ thisDevice }, { keptBackups }] = await Promise.all([
    import("@/lib/client/device"),
    import("@/lib/client/followBackup"),
  ]);
  return keptBackups(await thisDevice());
}

/** One of them, as the server shows it and this browser has checked it. @throws Stop, Offline. */
export async function loadBackup(id: string): Promise<BackupHere | Refused> {
  const [{ thisDevice }, { followBackup, keptBackups }, { isRefused }, { pendingRehearsals }] = await Promise.all([
    import("@/lib/client/device"),
    import("@/lib/client/followBackup"),
    import("@/lib/client/outcome"),
    import("@/lib/client/rehearsal"),
  ]);
  const device = await thisDevice();
  const followed = await followBackup(device, id);
  if (isRefused(followed)) return followed;
  const kept = (await keptBackups(device)).find((backup) => backup.id === id) ?? null;
  const rehearsal = (await pendingRehearsals(device)).find((pending) => pending.id === id) ?? null;
  return { followed, kept, rehearsal, at: device.now() };
}

/** The device and what it can do with a backup, loaded when it is needed. */
export async function acts() {
  const [{ thisDevice }, room] = await Promise.all([import("@/lib/client/device"), import("@/lib/client/backupActs")]);
  return { device: await thisDevice(), ...room };
}
