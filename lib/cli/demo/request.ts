import { releasesOf } from "@/lib/domain/grants";
import type { Claim } from "@/lib/protocol/claim";
import type { SigningKey } from "@/lib/protocol/ed25519";
import { signingKey } from "@/lib/protocol/ed25519";
import type { Digest, GrantRef } from "@/lib/protocol/fields";
import { type OpenedCase, openCase } from "@/lib/protocol/open-case";
import type { Payload } from "@/lib/protocol/payload";
import { blindedDigest } from "@/lib/protocol/pepper";
import { beginLookup, beginOwner } from "@/lib/protocol/pepper-keys";
import type { ReleasedFile } from "@/lib/protocol/release";
import { signStatement } from "@/lib/protocol/signing";
import type { StatementBody } from "@/lib/protocol/statements/statement";
import { readBlob } from "@/lib/server/trail/read-blob";
import { readBackup, readCase } from "@/lib/server/world";
import { callerAt, type DemoGuardian, granted, submit, tokenOf } from "./door";
import type { Sitter } from "./features";
import { type Member, pepperAnswer } from "./members";
import type { Story } from "./story";

/** Somebody's request, and what that person's ticket holds. */
export interface Request extends OpenedCase {
  key: SigningKey;
  /** As it was typed. */
  name: string;
}

export interface Asking {
  name: string;
  message?: string | undefined;
  contact?: string | undefined;
  /** Where the person sends a picture of today. */
  sitter?: Sitter | undefined;
  /** Whose code was scanned; without one it is one of the few openings a day that need none. */
  guardian?: DemoGuardian | undefined;
  corrects?: Digest | undefined;
  /** A member of this very name, whose lookup is the same: the stretching of a name is done once. */
  namesake?: Member | undefined;
}

/** Asks the pepper, makes the keys of the case, and opens it. */
export async function openRequest(story: Story, asking: Asking): Promise<Request> {
  const { clock, federation, hands } = story;
  const { roster, genesis } = federation;
  const { name, message, contact, sitter, guardian, corrects, namesake } = asking;
  const now = clock.now();
  const key = signingKey();
  const token = guardian && (await tokenOf(guardian, now, { purpose: "recover", uses: 1, minutes: 60 }));
  const blinding = beginLookup(name, roster.roster.pepper[0] as string);
  const answer = await pepperAnswer(key, now, blinding, { purpose: "lookup", token });
  const lookup = namesake
    ? (await namesake.backup).manifest.lookup
    : await hands.ask("finishLookup", { blinding, answer, roster });
  const claim: Claim = {
    displayName: name,
    ...(message && { message }),
    ...(contact && { contact }),
    ...(sitter && { photo: await hands.ask("draw", { sitter, occasion: 1 }) }),
  };
  const opened = await openCase({ kind: "recovery", key, genesis, roster, lookup, claim, corrects, signedAt: now });
  await submit(callerAt(now), [opened], opened.blobs, token);
  return { ...opened, key, name };
}

export async function withdraw({ clock }: Story, { caseId, key }: Request): Promise<void> {
  const signed = signStatement("case.withdrawn", { case: caseId, signedAt: clock.now() }, key);
  await submit(callerAt(clock.now()), [signed]);
}

/**
 * Types the name once more and puts the shares together, as the requester's browser does: one try, entered in the log.
 * @returns what was in the backup. @throws Error if it does not come back.
 */
export async function openWithName(story: Story, request: Request, member: Member): Promise<Payload[]> {
  const { clock, federation, hands } = story;
  const { caseId, key, ticket, name } = request;
  const { id } = await member.backup;
  const now = clock.now();
  const blinding = beginOwner(name, id, federation.roster.roster.pepper[0] as string);
  const grant = "owner" as const;
  const body = { case: caseId, backup: id, grant, blinded: blindedDigest(blinding.blinded), signedAt: now };
  await submit(callerAt(now), [signStatement("pepper.asked", body, key)]);
  const answer = await pepperAnswer(key, now, blinding, { purpose: "case", case: caseId, backup: id, grant });
  const [state, held] = await Promise.all([readCase(caseId), readBackup(id)]);
  const release = state?.releases.find(({ backup }) => backup === id);
  if (!state || !held || !release) throw new Error("nothing was released");
  const fetch = async (digest: Digest) => granted(await readBlob(callerAt(now, { key: key.key }), { digest }));
  const grants: GrantRef[] = release.grants;
  const released = await Promise.all(
    releasesOf(state, held, grants).map(
      async ({ guardian, sealed }): Promise<ReleasedFile> => ({ guardian, sealed, file: await fetch(sealed.digest) }),
    ),
  );
  const payloads = await Promise.all(
    release.payloads.map(async ({ compartment, digest }) => ({ compartment, digest, file: await fetch(digest) })),
  );
  return hands.ask("openRecovered", {
    manifest: held.manifest,
    grants,
    released,
    identity: ticket.recipientIdentity,
    blinding,
    answer,
    roster: federation.roster,
    payloads,
  });
}

type Outcome = StatementBody<"case.completed">["outcome"];

/** "I have it back." */
export async function complete({ clock }: Story, { caseId, key }: Request, outcome: Outcome): Promise<void> {
  const signed = signStatement("case.completed", { case: caseId, outcome, signedAt: clock.now() }, key);
  await submit(callerAt(clock.now()), [signed]);
}
