import type { Bytes } from "@/lib/protocol/bytes";
import type { ReferenceCard } from "@/lib/protocol/card";
import { signingKey } from "@/lib/protocol/ed25519";
import { type BackupPlan, buildBackup } from "@/lib/protocol/enrol";
import type { Digest, GrantRef } from "@/lib/protocol/fields";
import { backupIdOf } from "@/lib/protocol/manifest";
import { openBundle } from "@/lib/protocol/open-bundle";
import { openPayload, type Payload } from "@/lib/protocol/payload";
import type { Blinding, PepperAnswer } from "@/lib/protocol/pepper";
import {
  beginHeirs,
  beginLookup,
  beginOwner,
  finishHeirs,
  finishLookup,
  finishOwner,
} from "@/lib/protocol/pepper-keys";
import { openReleases, type ReleasedFile } from "@/lib/protocol/release";
import { restore } from "@/lib/protocol/restore";
import type { RosterEntry } from "@/lib/protocol/roster";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { Sitter } from "./features";
import { portrait } from "./portrait";
import { demoStretch } from "./stretch";

/**
 * What a browser would do, taken out of the thread that tells the story. Jobs know nothing of each other: what one has
 * to remember for the next goes back with its answer.
 */
const pepperOf = ({ roster }: RosterEntry) => roster.pepper[0] as string;
const stretching = demoStretch();

/** A card before its portrait is drawn. */
export type PlannedCard = Omit<ReferenceCard, "photo">;

export interface Blinded {
  /** Seed of the backup's key. */
  seed: Bytes;
  backup: Digest;
  lookup: Blinding;
  owner: Blinding;
  heirs: Blinding;
}

export interface BackupWish {
  name: string;
  card: ReferenceCard;
  compartments: BackupPlan["compartments"];
  roster: RosterEntry;
  signedAt: number;
}

export interface PreparedBackup {
  envelope: Bytes;
  /** Of the manifest's statement. */
  digest: Digest;
  manifest: Manifest;
  blobs: Bytes[];
}

type Answers = Record<"lookup" | "owner" | "heirs", PepperAnswer>;

export const jobs = {
  /** A member's browser, before it asks the pepper. */
  async blindBackup({ name, roster }: { name: string; roster: RosterEntry }): Promise<Blinded> {
    const key = signingKey();
    const backup = backupIdOf(key.key);
    const pepper = pepperOf(roster);
    return {
      seed: key.secret,
      backup,
      lookup: beginLookup(name, pepper),
      owner: beginOwner(name, backup, pepper),
      heirs: beginHeirs(backup, pepper),
    };
  },

  /** … and after it. */
  async buildBackup({
    wish: { card, compartments, roster, signedAt },
    blinded: { seed, backup, lookup, owner, heirs },
    answers,
  }: {
    wish: BackupWish;
    blinded: Blinded;
    answers: Answers;
  }): Promise<PreparedBackup> {
    const { stretch } = await stretching;
    const pepper = pepperOf(roster);
    const { dealt: _, ...built } = await buildBackup({
      key: signingKey(seed),
      roster,
      lookup: await finishLookup(lookup, answers.lookup, pepper, stretch),
      keys: {
        owner: await finishOwner(owner, backup, answers.owner, pepper, stretch),
        heirs: finishHeirs(heirs, backup, answers.heirs, pepper),
      },
      card,
      compartments,
      signedAt,
    });
    return built;
  },

  /** The lookup of a name that no card bears. */
  async finishLookup({
    blinding,
    answer,
    roster,
  }: {
    blinding: Blinding;
    answer: PepperAnswer;
    roster: RosterEntry;
  }): Promise<Digest> {
    return finishLookup(blinding, answer, pepperOf(roster), (await stretching).stretch);
  },

  /** The picture on a card. */
  drawCard: async ({ sitter }: { sitter: Sitter }): Promise<Bytes> => portrait(sitter),

  /** The picture of today that goes with a request. */
  draw: async ({ sitter, occasion }: { sitter: Sitter; occasion: number }): Promise<Bytes> =>
    portrait(sitter, occasion),

  /** Guardians' browsers look at their bundles of a backup. @returns for each whether its shares are as they were dealt. */
  async checkBundles({
    manifest,
    bundles,
  }: {
    manifest: Manifest;
    bundles: { guardian: string; identity: string; file: Bytes }[];
  }): Promise<boolean[]> {
    const found: boolean[] = [];
    for (const { guardian, identity, file } of bundles) {
      found.push("shares" in (await openBundle(file, identity, manifest, guardian)));
    }
    return found;
  },

  /** A requester's browser puts the shares together. @throws Error if the words do not come back. */
  async openRecovered({
    manifest,
    grants,
    released,
    identity,
    blinding,
    answer,
    roster,
    payloads,
  }: {
    manifest: Manifest;
    grants: GrantRef[];
    released: ReleasedFile[];
    identity: string;
    blinding: Blinding;
    answer: PepperAnswer;
    roster: RosterEntry;
    payloads: { compartment: string; digest: Digest; file: Bytes }[];
  }): Promise<Payload[]> {
    const { stretch } = await stretching;
    const { sets, bad } = await openReleases(released, { identity, manifest, grants });
    if (bad.length > 0) throw new Error("a share that was released is not the one that was dealt");
    const keys = await finishOwner(blinding, manifest.backup, answer, pepperOf(roster), stretch);
    const restored = await restore({ manifest, kind: "owner", grants, sets, keys });
    if (restored.outcome !== "restored") throw new Error(`a backup of the demo does not open: ${restored.outcome}`);
    return Promise.all(
      restored.identities.map(({ compartment, identity: secret }) => {
        const payload = payloads.find((one) => one.compartment === compartment);
        if (!payload) throw new Error("a compartment without a payload");
        return openPayload(payload, payload.file, secret);
      }),
    );
  },
};

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type Wanted<N extends JobName> = Parameters<Jobs[N]>[0];
export type Done<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;
