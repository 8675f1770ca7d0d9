import "server-only";
import { scopeOf } from "@/lib/domain/scope";
import { signerKinds } from "@/lib/domain/signerKinds";
import type { Bytes } from "@/lib/protocol/bytes";
import type { BlobRef } from "@/lib/protocol/fields";
import { blobDigest } from "@/lib/protocol/hash";
import type { Signed } from "@/lib/protocol/statements/statement";
import { blobsOf } from "@/lib/store/references";
import { database } from "../own-store";
import { type Refused, refused } from "../refused";
import { blobsNamedBy } from "../trail/blob-rights";
import { readCase } from "../world";

/**
 * A stranger's statement may name files that come with it, that its own key has sent ahead, or that the same backup or
 * the same executor's evidence named before, and no others: naming a file gives the right to read it, so that otherwise a digest alone would be a key to
 * everybody's files.
 */
export async function refuseForeignFiles(
  statements: readonly Signed[],
  blobs: readonly Bytes[],
): Promise<Refused | null> {
  const inline = new Set(blobs.map(blobDigest));
  for (const statement of statements) {
    const kind = signerKinds[statement.name];
    if (kind !== "backup" && kind !== "case") continue;
    const taken = await takenFromOthers(statement);
    if (taken) return taken;
    const rest = blobsOf(statement).filter(({ digest }) => !inline.has(digest));
    if (rest.length === 0) continue;
    const before = kind === "backup" ? await blobsNamedBy(scopeOf(statement)) : new Set<string>();
    const ahead = await sentAhead(statement, rest);
    const foreign = rest.find(({ digest }) => !before.has(digest) && !ahead.has(digest));
    if (foreign) return refused("blobMissing", `${foreign.digest} did not come with the statement`);
  }
  return null;
}

/**
 * A new backup, or an addition to one, names files of its own, and none that another statement's scope has. Else whoever has the bytes of another's
 * card or bundle could name them as a guardian's bundle, and no other guardian might read them any more. Sealed bytes are
 * different each time, so that nobody can name a file before its own statement has.
 */
async function takenFromOthers(statement: Signed): Promise<Refused | null> {
  if (statement.name !== "backup.created" && statement.name !== "backup.updated") return null;
  const files = blobsOf(statement).map(({ digest }) => digest);
  const others = await (await database()).fileRow.count({
    where: { digest: { in: files }, NOT: { scope: scopeOf(statement) } },
  });
  return others > 0 ? refused("manifestInvalid", "a file is another's") : null;
}

async function sentAhead(statement: Signed, refs: readonly BlobRef[]): Promise<Set<string>> {
  const rows = await (await database()).upload.findMany({
    where: { owner: { in: [...statement.signers] }, digest: { in: refs.map(({ digest }) => digest) }, complete: true },
    select: { digest: true },
  });
  return new Set([...rows.map(({ digest }) => digest), ...(await evidenceBefore(statement))]);
}

/** The files of the executor's evidence as it stands, where a statement lays it anew: most of them stay. */
export async function evidenceBefore({ name, body, signers }: Signed): Promise<ReadonlySet<string>> {
  if (name !== "case.evidence") return new Set();
  const state = await readCase(body.case);
  if (!state?.evidence || signers[0] !== state.key) return new Set();
  return new Set(state.evidence.files.map(({ digest }) => digest));
}
