/**
 * A try: one question to the pepper, for the keys of what was released.
 *
 * It is a statement in the log, so the scalar of its blinding is kept before it is signed and dropped when its answer was
 * used: after a crash the name is typed once more, and the same element is answered again for nothing. The name is kept
 * nowhere. Heirs have one element for all stages and devices (`beginHeirsOf`): they spend one try, and nothing is kept.
 */
import { type Bytes, equal, toBase64url } from "@/lib/protocol/bytes";
import type { CompartmentKeys } from "@/lib/protocol/derive";
import { parseEnvelope } from "@/lib/protocol/dsse";
import type { Digest } from "@/lib/protocol/fields";
import { type Blinding, blindedDigest } from "@/lib/protocol/pepper";
import { beginHeirsOf, beginOwner, finishHeirs, finishOwner } from "@/lib/protocol/pepper-keys";
import { signStatement } from "@/lib/protocol/signing";
import { parseStatement } from "@/lib/protocol/statements/statement";
import { askPepper, proven } from "./askPepper";
import type { Device } from "./device";
import { namedBy } from "./entries";
import type { FollowedCase } from "./followRecovery";
import { granted, isRefused } from "./outcome";
import { checkReceipts, submit } from "./submit";

/** Whose key opens it, and what that takes besides the pepper. */
export type Opener = { grant: "owner"; name: string } | { grant: "heirs" };

interface Asked {
  keys: CompartmentKeys;
  /** A try was spent now, not earlier. */
  asked: boolean;
  /** Forgets the scalar: its answer was used. */
  drop(): Promise<void>;
}

/**
 * One try: kept, entered in the log, asked, proven.
 * @throws NameError; Stop where the pepper's answer is not proven; Offline (calling again costs no further try).
 */
export async function askKeys(
  device: Device,
  followed: FollowedCase,
  backup: Digest,
  opener: Opener,
  onStep: (step: "asking" | "stretching") => void | Promise<void>,
): Promise<Asked> {
  await onStep("asking");
  const { id, key, roster } = followed;
  const { grant } = opener;
  const pepperKey = roster.pepper[0] as string;
  const { blinding, envelope, drop } = await tryOf(device, followed, backup, opener);
  const blinded = blindedDigest(blinding.blinded);
  const before = namedBy(followed.entries, "pepper.asked", [key.key]).some(({ body }) => body.blinded === blinded);
  if (!before) {
    const receipts = await submit(device, { envelopes: [envelope], blobs: [] });
    if (!isRefused(receipts)) granted(await checkReceipts(receipts, [envelope], roster.logKey));
    // Another device of the same heirs was there first.
    else if (receipts.refused !== "alreadyAsked" || grant === "owner") {
      await drop();
      granted(receipts);
    }
  }
  const element = toBase64url(blinding.blinded);
  const question = { purpose: "case" as const, case: id, backup, grant, blinded: element };
  const answer = granted(await askPepper(device, key, question));
  await onStep("stretching");
  const keys = await proven(pepperKey, () =>
    grant === "owner"
      ? finishOwner(blinding, backup, answer, pepperKey, device.stretch)
      : finishHeirs(blinding, backup, answer, pepperKey),
  );
  return { keys, asked: !before, drop };
}

interface Try {
  blinding: Blinding;
  envelope: Bytes;
  drop(): Promise<void>;
}

async function tryOf(device: Device, followed: FollowedCase, backup: Digest, opener: Opener): Promise<Try> {
  const { id, key, roster, ticket } = followed;
  if (opener.grant === "owner") {
    const kept = await keptTry(device, followed, backup, opener.name);
    return { ...kept, drop: () => dropTry(device, id, kept.blinding) };
  }
  const blinding = beginHeirsOf(ticket.caseSeed, backup, roster.pepper[0] as string);
  const body = { case: id, backup, grant: "heirs" as const, blinded: blindedDigest(blinding.blinded) };
  const { envelope } = signStatement("pepper.asked", { ...body, signedAt: device.now() }, key);
  return { blinding, envelope, drop: async () => {} };
}

/** The try of this very name that is still in flight, or a fresh one, whose scalar is kept from now on. */
async function keptTry(
  { storage, now }: Device,
  { id, key, roster }: FollowedCase,
  backup: Digest,
  name: string,
): Promise<{ blinding: Blinding; envelope: Bytes }> {
  const pepperKey = roster.pepper[0] as string;
  const kept = await storage.get("cases", id);
  for (const { backup: of, blind, envelope } of kept?.tries ?? []) {
    if (of !== backup) continue;
    const blinding = beginOwner(name, backup, pepperKey, blind);
    if (blindedDigest(blinding.blinded) === elementIn(envelope)) return { blinding, envelope };
  }
  const blinding = beginOwner(name, backup, pepperKey);
  const blinded = blindedDigest(blinding.blinded);
  const body = { case: id, backup, grant: "owner" as const, blinded, signedAt: now() };
  const { envelope } = signStatement("pepper.asked", body, key);
  if (kept) {
    const made = { backup, grant: "owner" as const, blind: blinding.blind, envelope };
    await storage.put("cases", { ...kept, tries: [...kept.tries, made] });
  }
  return { blinding, envelope };
}

/** The digest of the element that a try asks for. */
function elementIn(envelope: Bytes): Digest | null {
  const statement = parseStatement(parseEnvelope(envelope));
  return statement.name === "pepper.asked" ? statement.body.blinded : null;
}

async function dropTry({ storage }: Device, id: Digest, { blind }: Blinding): Promise<void> {
  const kept = await storage.get("cases", id);
  if (!kept) return;
  await storage.put("cases", { ...kept, tries: kept.tries.filter((entry) => !equal(entry.blind, blind)) });
}
