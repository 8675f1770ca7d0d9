import "server-only";
import { identityOf } from "@/lib/domain/once";
import { utf8 } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import { blobDigest } from "@/lib/protocol/hash";
import type { Signed } from "@/lib/protocol/statements/statement";

/** What stands in the log once, in 64 digits whatever the number of signers: SHA-256 of `identityOf`. */
export type Identity = Digest;

export function entryIdentity(signed: Pick<Signed, "digest" | "signers">): Identity {
  const known = summed.get(signed);
  if (known) return known;
  const identity = blobDigest(utf8(identityOf(signed)));
  summed.set(signed, identity);
  return identity;
}

/** By the statement itself, which is asked for its identity at every step on its way into the log. */
const summed = new WeakMap<object, Identity>();
