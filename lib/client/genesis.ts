/**
 * The founding document in a guardian's browser: checked before it is signed, pinned before anybody sees the signature.
 *
 * The server drew it up, so nothing in it is believed: the keys must be those that this browser made, the part of the
 * pepper's key must fit the commitments, and its 15 words are read to the others before signing.
 */
import { type Bytes, equal, fromUtf8, toBase64url } from "@/lib/protocol/bytes";
import { encodeCanonical } from "@/lib/protocol/canonical";
import { preAuthEncoding, statementDigest } from "@/lib/protocol/dsse";
import { signBytes } from "@/lib/protocol/ed25519";
import { checkPart, type EscrowPart, parsePart } from "@/lib/protocol/escrow";
import type { Digest } from "@/lib/protocol/fields";
import { type Keyring, publicKeys, statementKey } from "@/lib/protocol/keyring";
import { parseVerifierKey } from "@/lib/protocol/log/note";
import { rosterFault } from "@/lib/protocol/roster";
import { open } from "@/lib/protocol/sealing";
import type { Roster } from "@/lib/protocol/statements/roster";
import { parseStatement, statementType } from "@/lib/protocol/statements/statement";
import { fingerprintWords } from "@/lib/protocol/words";
import type { Account } from "./account";
import type { Setup } from "./answers";
import { Nothing } from "./answers";
import type { Device } from "./device";
import { isRefused, type Refused, refused, Stop } from "./outcome";

export interface CheckedGenesis {
  digest: Digest;
  /** 15 words, to be read to the others. */
  words: string[];
  roster: Roster;
  /** The guardian's own part of the pepper's key, which fits the commitments; null once the kit is checked. */
  part: EscrowPart | null;
}

type DrawnUp = NonNullable<Setup["genesis"]>;

/** @throws Stop "genesisAltered", "notInGenesis" or "escrowPartFalse". */
export async function checkGenesis(keyring: Keyring, setup: Setup): Promise<CheckedGenesis | null> {
  if (!setup.genesis) return null;
  const { body, digest } = setup.genesis;
  const type = statementType("roster.genesis");
  if (statementDigest(type, body) !== digest) throw new Stop("genesisAltered", "its digest is another", { digest });
  const roster = rosterOf(setup.genesis);
  const place = await placeOf(keyring, roster);
  holdToSetup(roster, setup);
  const { sealedPart } = setup.genesis;
  const part = sealedPart && (await partOf(keyring, sealedPart, roster, place + 1));
  return { digest, words: fingerprintWords(digest), roster, part };
}

function rosterOf({ body, digest }: DrawnUp): Roster {
  const altered = (because: string) => new Stop("genesisAltered", because, { digest });
  let roster: Roster;
  try {
    const statement = parseStatement({ type: statementType("roster.genesis"), body });
    if (statement.name !== "roster.genesis") throw new RangeError("not a genesis");
    roster = statement.body.roster;
    parseVerifierKey(roster.logKey);
  } catch {
    throw altered("it cannot be read");
  }
  const fault = roster.version === 0 ? rosterFault(roster) : "a genesis has version 0";
  if (fault) throw altered(fault);
  return roster;
}

async function placeOf(keyring: Keyring, { guardians }: Roster): Promise<number> {
  const mine = await publicKeys(keyring);
  const place = guardians.findIndex(({ key }) => key === mine.key);
  const found = guardians[place];
  if (found?.recipient !== mine.recipient || found.witnessKey !== mine.witnessKey) {
    throw new Stop("notInGenesis", "own keys are missing or others stand in their place", { key: mine.key });
  }
  return place;
}

/** The page has shown draft and joiners; the document must say the same. */
function holdToSetup(roster: Roster, { draft, joiners }: Setup): void {
  const differs = (because: string) => new Stop("genesisAltered", because);
  const shown = joiners.flatMap(({ guardian, confirmed, convener }) =>
    guardian && (confirmed || convener) ? [guardian.key] : [],
  );
  const named = roster.guardians.map(({ key }) => key);
  if ([...shown].sort().join() !== [...named].sort().join()) throw differs("other guardians than those confirmed");
  if (!draft) return;
  const { federation, threshold, policy, fedimint } = draft;
  const asDrafted =
    roster.federation === federation &&
    roster.threshold === threshold &&
    roster.fedimint === fedimint &&
    equal(encodeCanonical(roster.policy), encodeCanonical(policy));
  if (!asDrafted) throw differs("other figures than those drafted");
}

async function partOf(keyring: Keyring, sealedPart: Bytes, roster: Roster, identifier: number): Promise<EscrowPart> {
  let part: EscrowPart | null;
  try {
    part = parsePart(fromUtf8(await open(sealedPart, keyring.identity)));
  } catch {
    part = null;
  }
  if (!part || !checkPart(part, identifier, roster.pepper)) {
    throw new Stop("escrowPartFalse", "the part does not fit the commitments", { identifier });
  }
  return part;
}

/**
 * Signs the genesis whose words were read out, after pinning it into the keyring.
 * @param read digest of the document whose words the guardian has compared.
 * @throws Stop if another one is there now, or a check fails.
 */
export async function signGenesis(
  device: Device,
  account: Account,
  setup: Setup,
  read: Digest,
): Promise<Refused | null> {
  const view = account.view();
  if (view.state !== "unlocked") return refused("notSignedIn", "the keyring is locked");
  const { keyring } = view.opened;
  const checked = await checkGenesis(keyring, setup);
  if (!checked?.part || !setup.genesis) return refused("genesisStale", "no genesis is drawn up");
  if (checked.digest !== read) {
    throw new Stop("genesisAltered", "another document than the one read out", { read, shown: checked.digest });
  }
  const pinned = await account.pin(checked.digest);
  if (pinned) return pinned;
  const message = preAuthEncoding(statementType("roster.genesis"), setup.genesis.body);
  const signature = toBase64url(signBytes(statementKey(keyring).secret, message));
  const body = { genesis: checked.digest, signature };
  const answer = await device.api.call("/api/setup/signature", Nothing, { method: "POST", body });
  return isRefused(answer) ? answer : null;
}
