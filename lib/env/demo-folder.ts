import "server-only";
import { join } from "node:path";
import { z } from "zod";
import { fromUtf8, utf8 } from "@/lib/protocol/bytes";
import { Digest } from "@/lib/protocol/fields";
import { readSecretFile, replaceSecretFile } from "./secret-file";

/**
 * `<data>/demo.json`, which marks a data folder as one of a demo: made by `npm run demo`, thrown away at its end. It
 * holds what nobody would write down in earnest, passphrases and tickets, and which federation they are of.
 */
const DemoJson = z.object({
  /** Its name. */
  federation: z.string(),
  /** The address that people use. */
  url: z.string(),
  /** Digest of the genesis: what stands here is of this federation and of no other. Null while it is being made. */
  fingerprint: Digest.nullable(),
  accounts: z.array(
    z.object({
      role: z.enum(["guardian", "executor", "auditor"]),
      name: z.string(),
      email: z.string(),
      passphrase: z.string(),
    }),
  ),
  /** An access token of the auditor's, for scripts that read the log; null while the demo is being made. */
  auditToken: z.string().nullable(),
  /** What a visitor without an account may open. */
  doors: z
    .object({
      join: z.string(),
      recover: z.string(),
      inherit: z.string(),
      /** A member who has lost the phone: the name to type. */
      name: z.string(),
    })
    .nullable(),
  /** People who stand before a guardian: what their screens show. */
  people: z.array(
    z.object({
      name: z.string(),
      case: Digest,
      approvals: z.int(),
      /** The ticket, as a line. */
      ticket: z.string(),
    }),
  ),
});
export type DemoFolder = z.infer<typeof DemoJson>;

const pathOf = (dataDir: string) => join(dataDir, "demo.json");

/** Writes it whole, mode 0600. */
export const writeDemoFolder = (dataDir: string, demo: DemoFolder): Promise<void> =>
  replaceSecretFile(pathOf(dataDir), utf8(`${JSON.stringify(DemoJson.parse(demo), null, 2)}\n`));

/** Null if the folder is not a demo's. @throws Error on one that {@link writeDemoFolder} did not write. */
export async function readDemoFolder(dataDir: string): Promise<DemoFolder | null> {
  const bytes = await readSecretFile(pathOf(dataDir));
  return bytes && DemoJson.parse(JSON.parse(fromUtf8(bytes)));
}
