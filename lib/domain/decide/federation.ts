/** The roster chain, the kits, acceptance of shares, daily counts, and a new server's beginning. */
import { screenPublicKey } from "@/lib/protocol/ed25519";
import type { PublicKey } from "@/lib/protocol/fields";
import { parseVerifierKey } from "@/lib/protocol/log/note";
import { genesisFault, keysOf, recipientsOf, successorFault } from "@/lib/protocol/roster";
import type { Roster } from "@/lib/protocol/statements/roster";
import type { Signed } from "@/lib/protocol/statements/statement";
import { policyFault } from "../policy";
import { backupOf, federationOf, guardianIn, rosterToday, sharesOf } from "../read";
import { type Refusal, refuse } from "../refusal";
import { lapsesAt } from "../rosterChange";
import type { FederationState, World } from "../state";
import { day } from "../time";
import { foundedIn, guardianSigning, isRefusal, serverSigning } from "./common";

type Server = FederationState["server"];

/** Every key is sound and has one role; every recipient opens for one person. */
function keysRefused(roster: Roster, server: Server): Refusal | null {
  let logKey: PublicKey;
  try {
    logKey = parseVerifierKey(server.logKey).key;
  } catch {
    return refuse("rosterInvalid", "the log's key is not a verifier key");
  }
  const keys = [...keysOf(roster, server), logKey];
  if (!keys.every(screenPublicKey)) return refuse("keyUnsafe", "a key is of small order or not canonically encoded");
  const recipients = recipientsOf(roster);
  if (new Set(keys).size < keys.length) return refuse("keyReused", "one key stands in two roles");
  if (new Set(recipients).size < recipients.length) return refuse("keyReused", "one recipient stands in two places");
  return null;
}

/** Each of these signed, all of them in the roster, and at least as many as `needed`. */
function endorsed(roster: Roster, signers: PublicKey[], needed: number): Refusal | null {
  if (!signers.every((key) => guardianIn(roster, key))) return refuse("wrongSigner", "a signer is not in the roster");
  if (signers.length < needed) return refuse("signaturesMissing", `${signers.length} signatures of ${needed}`);
  return null;
}

function policyRefused({ policy, threshold, guardians }: Roster): Refusal | null {
  const fault = policyFault(policy, threshold, guardians);
  return fault === null ? null : refuse("rosterInvalid", fault);
}

export function genesis(world: World, signed: Signed<"roster.genesis">): Refusal | null {
  if (federationOf(world)) return refuse("federationExists", "the log has its genesis");
  const { roster } = signed.body;
  const refused =
    endorsed(roster, signed.signers, roster.guardians.length) ?? keysRefused(roster, roster) ?? policyRefused(roster);
  if (refused) return refused;
  const fault = genesisFault(signed);
  return fault === null ? null : refuse("rosterInvalid", fault);
}

/** After a continuation a roster drawn up from the one before would bring the lost server's keys back. */
function serverRefused(federation: FederationState, roster: Roster): Refusal | null {
  const before = rosterToday(federation).roster;
  const { server } = federation;
  const returned =
    (before.eventKey !== server.eventKey && roster.eventKey === before.eventKey) ||
    (before.logKey !== server.logKey && roster.logKey === before.logKey);
  return returned ? refuse("rosterInvalid", "names keys of the server that the log was continued from") : null;
}

export function updated(world: World, signed: Signed<"roster.updated">, now: number): Refusal | null {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const before = rosterToday(federation);
  const { previous, roster } = signed.body;
  if (previous !== before.digest) return refuse("rosterNotSuccessor", "does not follow today's roster");
  if (roster.version !== before.roster.version + 1) return refuse("rosterNotSuccessor", "version does not count up");
  if (now >= lapsesAt(signed.body)) return refuse("rosterLapsed", "drawn up too long ago");
  const refused =
    endorsed(before.roster, signed.signers, before.roster.threshold) ??
    keysRefused(roster, roster) ??
    serverRefused(federation, roster) ??
    policyRefused(roster);
  if (refused) return refused;
  const fault = successorFault(before, signed);
  return fault === null ? null : refuse("rosterInvalid", fault);
}

export function kitChecked(world: World, signed: Signed<"kit.checked">): Refusal | null {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const guardian = guardianSigning(federation, signed);
  if (typeof guardian !== "string") return guardian;
  if (signed.body.genesis !== federation.genesis) return refuse("rosterStale", "the kit is of another federation");
  return federation.kitsChecked.includes(guardian) ? refuse("kitAlreadyChecked", "this kit was checked") : null;
}

export function sharesAccepted(world: World, signed: Signed<"shares.accepted">): Refusal | null {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const guardian = guardianSigning(federation, signed);
  if (typeof guardian !== "string") return guardian;
  const { accepted, refused } = signed.body;
  const all = [...accepted, ...refused];
  if (new Set(all.map(({ backup }) => backup)).size < all.length) {
    return refuse("manifestInvalid", "a backup stands in it twice");
  }
  for (const { backup: id, manifest } of all) {
    const backup = backupOf(world, id);
    if (!backup) return refuse("backupMissing", "a share of an unknown backup");
    if (backup.manifestDigest !== manifest) return refuse("manifestStale", "not the backup's current manifest");
    const holds = backup.manifest.bundles.some((bundle) => bundle.guardian === guardian);
    if (!holds) return refuse("wrongSigner", "the guardian has no share of this backup");
  }
  const news = (side: "accepted" | "refused") =>
    signed.body[side].some(({ backup, manifest }) => {
      const known = sharesOf(federation, backup);
      return known?.manifest !== manifest || !known[side].includes(guardian);
    });
  return news("accepted") || news("refused") ? null : refuse("alreadyAttested", "says nothing new");
}

export function dayCounted(world: World, signed: Signed<"day.counted">, now: number): Refusal | null {
  const federation = serverSigning(world, signed);
  if (isRefusal(federation)) return federation;
  const begins = Date.parse(`${signed.body.day}T00:00:00Z`);
  const isDay = !Number.isNaN(begins) && new Date(begins).toISOString().startsWith(signed.body.day);
  if (!isDay || begins + day > now) return refuse("clockSkew", "that day is not over, or there is no such day");
  return federation.daysCounted.includes(signed.body.day) ? refuse("dayAlreadyCounted", "that day was counted") : null;
}

export function logContinued(world: World, signed: Signed<"log.continued">): Refusal | null {
  const federation = foundedIn(world);
  if (isRefusal(federation)) return federation;
  const { roster } = rosterToday(federation);
  const { previous } = signed.body;
  const refused = endorsed(roster, signed.signers, roster.threshold) ?? keysRefused(roster, signed.body);
  if (refused) return refused;
  const known = federation.continuations.some(({ previous: { size, root } }) => {
    return size === previous.size && root === previous.root;
  });
  return known ? refuse("alreadyEntered", "the log was continued from there") : null;
}
