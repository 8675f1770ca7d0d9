import "server-only";
import { isVetoed } from "@/lib/domain/ending";
import type { CaseState } from "@/lib/domain/state";
import { parseEnvelope } from "@/lib/protocol/dsse";
import type { BlobRef, Digest, PublicKey } from "@/lib/protocol/fields";
import { backupIdOf } from "@/lib/protocol/manifest";
import { parseStatement } from "@/lib/protocol/statements/statement";
import { blobsOf } from "@/lib/store/references";
import { database } from "../own-store";
import { readBackup, readCase } from "../world";
import { entriesOf } from "./entries";

/** The files that the key of a backup or case may read. */
export async function blobsOpenTo(key: PublicKey): Promise<Set<Digest>> {
  const open = await blobsNamedBy(backupIdOf(key));
  const rows = await (await database()).caseRow.findMany({ where: { key }, select: { case: true } });
  for (const row of rows) {
    const state = await readCase(row.case);
    if (state?.key === key) for (const digest of await blobsReleasedTo(state)) open.add(digest);
  }
  return open;
}

/** The files that a backup's own statements name, today's and earlier ones. */
export async function blobsNamedBy(backup: Digest): Promise<Set<Digest>> {
  const entries = await entriesOf(backup, "backup.created", "backup.updated", "payload.refreshed");
  const refs = entries.flatMap(({ envelope }) => blobsOf(parseStatement(parseEnvelope(envelope))));
  return new Set(refs.map(({ digest }) => digest));
}

/** What the requester laid before the guardians, as it stands, and what they asked and were answered. */
const saidIn = ({ evidence, questions }: CaseState): BlobRef[] => [
  ...(evidence ? [evidence.dossier, ...evidence.files] : []),
  ...questions.flatMap(({ sealed, answer }) => [sealed, ...(answer ? [answer.sealed] : [])]),
];

/**
 * The case's own files, and of a backup the payloads that the guardians named and those before them. What the member puts
 * there later is not for a case of earlier: its requester may hold the key that opens it for ever. After a veto nothing
 * is given out that was not fetched before.
 */
async function blobsReleasedTo(state: CaseState): Promise<Set<Digest>> {
  const open = new Set([state.claim, state.files.identity, ...saidIn(state)].map(({ digest }) => digest));
  for (const { backup, payloads, sealed } of state.releases) {
    const held = await readBackup(backup);
    if (held && isVetoed(state, held)) continue;
    open.add(sealed.digest);
    for (const { compartment, version, digest } of payloads) {
      open.add(digest);
      const earlier = held?.payloads.find((payload) => payload.compartment === compartment)?.superseded ?? [];
      for (const { file } of earlier.filter((one) => one.version < version)) open.add(file.digest);
    }
  }
  return open;
}
