import "server-only";
import { type DemoFolder, readDemoFolder } from "@/lib/env/demo-folder";
import { env } from "@/lib/env/env";
import { readFederation } from "./world";

/** Kept once it is known: of a process it never changes. */
let known: { dataDir: string; demo: DemoFolder } | null = null;

/**
 * What a demo shows its visitors; null everywhere else. Three things must agree, so that a real federation can never
 * give out a passphrase by mistake: the process was started by `npm run demo`, which makes its folder itself; that folder
 * is marked; and the mark is of the very federation whose genesis stands in this log.
 */
export async function readDemo(): Promise<DemoFolder | null> {
  const { demo, dataDir } = env();
  if (!demo) return null;
  if (known?.dataDir === dataDir) return known.demo;
  const folder = await readDemoFolder(dataDir);
  if (!folder?.fingerprint) return null;
  const federation = await readFederation().catch(() => null);
  if (federation?.genesis !== folder.fingerprint) return null;
  known = { dataDir, demo: folder };
  return folder;
}
