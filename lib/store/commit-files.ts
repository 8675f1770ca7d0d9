import "server-only";
import type pg from "pg";
import type { Bytes } from "@/lib/protocol/bytes";
import type { BlobRef } from "@/lib/protocol/fields";
import { blobDigest } from "@/lib/protocol/hash";
import type { CommitPart } from "./commit";
import { Leave } from "./leave";
import { blobsOf } from "./references";
import { moveUploads, type Named } from "./uploads";

/**
 * Stores the sealed files that came with the statements, and checks that those which they name are there.
 * @throws Leave if one is missing or of another size.
 */
export async function storeFiles(client: pg.PoolClient, parts: CommitPart[], now: number): Promise<void> {
  const inline = parts.map(({ blobs }) => new Map(blobs.map((bytes) => [blobDigest(bytes), bytes])));
  const wanted = parts.map(({ entries }) => entries.flatMap(({ signed }) => blobsOf(signed)));
  const elsewhere = wanted.flatMap((refs, i) => refs.filter(({ digest }) => !inline[i]?.has(digest)));
  const fresh = new Map(inline.flatMap((blobs, i) => ((parts[i]?.entries.length ?? 0) > 0 ? [...blobs] : [])));
  const moved = moveUploads(client, namedBySigners(parts, inline), now);
  const [stored] = await Promise.all([lockStored(client, elsewhere), insertFresh(client, fresh, now), moved]);
  for (const [part, refs] of wanted.entries()) {
    const lacking = refs.find(({ digest, size }) => (inline[part]?.get(digest)?.length ?? stored.get(digest)) !== size);
    if (lacking) {
      const because = `${lacking.digest} of ${lacking.size} bytes is neither stored nor sent along nor on its way`;
      throw new Leave({ part, refusal: { refused: "blobMissing", because } });
    }
  }
}

/** What did not come with the statements may be on its way: it is taken for a statement that its owner has signed. */
const namedBySigners = (parts: CommitPart[], inline: ReadonlyMap<string, Bytes>[]): Named[] =>
  parts.flatMap(({ entries }, i) =>
    entries.flatMap(({ signed }) =>
      blobsOf(signed)
        .filter(({ digest }) => !inline[i]?.has(digest))
        .flatMap(({ digest }) => signed.signers.map((owner) => ({ owner, digest }))),
    ),
  );

/** Locked, so that nobody removes them before the statement that names them stands. @returns the sizes. */
async function lockStored(client: pg.PoolClient, refs: BlobRef[]): Promise<Map<string, number>> {
  if (refs.length === 0) return new Map();
  const { rows } = await client.query<{ digest: string; size: number }>(
    "SELECT digest, size FROM blob WHERE digest = ANY($1) ORDER BY digest FOR KEY SHARE",
    [[...new Set(refs.map(({ digest }) => digest))]],
  );
  return new Map(rows.map(({ digest, size }) => [digest, size]));
}

/** What is there already is locked by this, too; and where it is just being removed, it is stored anew after that. */
async function insertFresh(client: pg.PoolClient, fresh: Map<string, Bytes>, now: number): Promise<void> {
  if (fresh.size === 0) return;
  const digests = [...fresh.keys()].sort();
  await client.query(
    `INSERT INTO blob (digest, size, bytes, created_at)
     SELECT digest, octet_length(bytes), bytes, $3 FROM unnest($1::text[], $2::bytea[]) AS b(digest, bytes)
     ON CONFLICT (digest) DO UPDATE SET size = excluded.size`,
    [digests, digests.map((digest) => fresh.get(digest)), now],
  );
}
