/** A backup's scope, entry by entry. */
import type { PublicKey } from "@/lib/protocol/fields";
import { extended } from "@/lib/protocol/manifest";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { Signed } from "@/lib/protocol/statements/statement";
import type { SignedIn } from "../scope";
import type { BackupState, Payload } from "../state";
import { supersededFor } from "../time";

const firstPayload = ({ id, payload }: Manifest["compartments"][number], since: number): Payload => ({
  compartment: id,
  version: 0,
  file: payload,
  since,
  superseded: [],
});

function created({ digest, body: { manifest } }: Signed<"backup.created">, acceptedAt: number): BackupState {
  return {
    kind: "backup",
    lastAcceptedAt: acceptedAt,
    id: manifest.backup,
    manifestDigest: digest,
    manifest,
    earlierManifests: [],
    createdAt: acceptedAt,
    payloads: manifest.compartments.map((compartment) => firstPayload(compartment, acceptedAt)),
    matched: {},
    vetoed: {},
    keyLost: [],
    deletedAt: null,
    purged: false,
  };
}

/** What was there keeps its payloads and their versions; what is new begins at version 0. */
const updated = (before: BackupState, { digest, body }: Signed<"backup.updated">, at: number): BackupState => ({
  ...before,
  manifest: extended(before.manifest, body),
  manifestDigest: digest,
  earlierManifests: [...before.earlierManifests, before.manifestDigest],
  payloads: [...before.payloads, ...body.compartments.map((compartment) => firstPayload(compartment, at))],
});

function refreshed(payload: Payload, { version, payload: file }: Signed<"payload.refreshed">["body"], at: number) {
  const kept = payload.superseded.filter(({ until }) => until > at);
  const superseded = [...kept, { file: payload.file, version: payload.version, until: at + supersededFor }];
  return { ...payload, version, file, since: at, superseded };
}

/** @throws Error if there is no state and the statement creates none: `decide` would have refused it. */
export function applyBackup(before: BackupState | null, signed: SignedIn<"backup">, acceptedAt: number): BackupState {
  if (signed.name === "backup.created") return created(signed, acceptedAt);
  if (!before) throw new Error("a backup's scope begins with its creation");
  const state = { ...before, lastAcceptedAt: acceptedAt };
  const [signer] = signed.signers as [PublicKey];
  switch (signed.name) {
    case "backup.updated":
      return updated(state, signed, acceptedAt);
    case "payload.refreshed": {
      const { compartment } = signed.body;
      const payloads = state.payloads.map((payload) =>
        payload.compartment === compartment ? refreshed(payload, signed.body, acceptedAt) : payload,
      );
      return { ...state, payloads };
    }
    case "backup.deleted":
      return { ...state, deletedAt: acceptedAt };
    case "backup.undeleted":
      return { ...state, deletedAt: null };
    case "backup.purged":
      return { ...state, purged: true };
    case "case.matched": {
      const { case: id, manifest } = signed.body;
      const matches = [...(state.matched[id] ?? []), { guardian: signer, at: acceptedAt, manifest }];
      return { ...state, matched: { ...state.matched, [id]: matches } };
    }
    case "case.vetoed":
      return { ...state, vetoed: { ...state.vetoed, [signed.body.case]: acceptedAt } };
    case "backup.keyLost":
      return { ...state, keyLost: [...state.keyLost, { guardian: signer, case: signed.body.case, at: acceptedAt }] };
  }
}
