/** For tests alone: a federation whose story its statements tell. */
import type { Digest, GrantRef, PublicKey } from "@/lib/protocol/fields";
import { digestOf } from "@/lib/protocol/hash";
import { policyDigest } from "@/lib/protocol/roster";
import type { Manifest } from "@/lib/protocol/statements/backup";
import type { EvidenceReview } from "@/lib/protocol/statements/evidence";
import type { Policy } from "@/lib/protocol/statements/policy";
import type { Guardian, Roster } from "@/lib/protocol/statements/roster";
import type { Signed, StatementBody, StatementName } from "@/lib/protocol/statements/statement";
import { applyTo } from "../apply";
import { decide } from "../decide";
import { currentStage, grantsOfStage, payloadsOf } from "../grants";
import { needs } from "../needs";
import { presets } from "../presets";
import { federationOf, rosterToday } from "../read";
import type { RefusalCode } from "../refusal";
import type { Entry } from "../replay";
import { federationScope, scopeOf } from "../scope";
import type { BackupState, CaseState, FederationState, ScopeId, ScopeState } from "../state";
import { day } from "../time";
import { blobOf, guardianOf, keyOf, known, manifestOf, recipientOf, rosterOf, type Stages, sign } from "./statements";

type Body<N extends StatementName> = Omit<StatementBody<N>, "signedAt"> & { signedAt?: number };
type Over<N extends StatementName> = Partial<StatementBody<N>>;

const allKinds = ["proofOfDeath" as const, "authority" as const, "identity" as const];

export interface Plan {
  guardians?: Guardian[];
  threshold?: number;
  policy?: Policy;
}

/**
 * A federation and everything that happens to it. Every act returns why it was refused, or null when it was entered.
 * Each is decided in a world that holds only what `needs` names, so that every test also holds `needs` to `decide`.
 */
export class Story {
  now = Date.UTC(2026, 0, 1);
  readonly states = new Map<ScopeId, ScopeState | null>();
  readonly entries: Entry[] = [];
  readonly roster: Roster;
  /** Why the last act was refused, in words. */
  because = "";
  private opened = 0;

  constructor({ guardians, threshold = 3, policy = presets.community.policy(threshold) }: Plan = {}) {
    this.roster = rosterOf(
      guardians ?? ["ada", "ben", "cleo", "dov", "eve"].map((g) => guardianOf(g)),
      threshold,
      policy,
    );
  }

  /** A federation that is open: genesis signed, every kit checked. */
  static open(plan?: Plan): Story {
    const story = new Story(plan);
    story.must(story.genesis());
    for (const { key } of story.roster.guardians)
      story.must(story.act("kit.checked", { genesis: story.fingerprint }, key));
    return story;
  }

  /** The same story so far, going on by itself. */
  fork(): Story {
    const story = new Story({
      guardians: this.roster.guardians,
      threshold: this.roster.threshold,
      policy: this.roster.policy,
    });
    for (const [scope, state] of this.states) story.states.set(scope, state);
    story.entries.push(...this.entries);
    story.now = this.now;
    story.opened = this.opened;
    return story;
  }

  /** @throws Error if the act was refused. */
  must(refused: RefusalCode | null): void {
    if (refused) throw new Error(`refused: ${refused} (${this.because})`);
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
  }

  enter(signed: Signed): RefusalCode | null {
    const world = new Map<ScopeId, ScopeState | null>();
    for (let missing = needs(world, signed); missing.length > 0; missing = needs(world, signed)) {
      for (const scope of missing) world.set(scope, this.states.get(scope) ?? null);
    }
    const refusal = decide(world, signed, this.now);
    this.because = refusal?.because ?? "";
    if (refusal) return refusal.refused;
    const scope = scopeOf(signed);
    this.states.set(scope, applyTo(this.states.get(scope) ?? null, signed, this.now));
    this.entries.push({ signed, acceptedAt: this.now });
    return null;
  }

  act<N extends StatementName>(name: N, body: Body<N>, ...signers: PublicKey[]): RefusalCode | null {
    return this.enter(sign(name, { signedAt: this.now, ...body } as StatementBody<N>, ...signers) as unknown as Signed);
  }

  get federation(): FederationState {
    return federationOf(this.states) as FederationState;
  }
  get fingerprint(): Digest {
    return this.federation.genesis;
  }
  get today(): { digest: Digest; roster: Roster } {
    return rosterToday(this.federation);
  }
  private find<K extends ScopeState["kind"]>(kind: K, id: Digest): Extract<ScopeState, { kind: K }> | null {
    const state = this.states.get(id);
    return state?.kind === kind ? (state as Extract<ScopeState, { kind: K }>) : null;
  }
  backup(id: Digest): BackupState {
    return this.find("backup", id) as BackupState;
  }
  case(id: Digest): CaseState {
    return this.find("case", id) as CaseState;
  }
  /** A tree that holds all that was entered. */
  get seen() {
    return { size: this.entries.length, root: digestOf("test", "root", String(this.entries.length)) };
  }

  genesis(over: Partial<Roster> = {}, ...signers: PublicKey[]): RefusalCode | null {
    this.states.set(federationScope, this.states.get(federationScope) ?? null);
    const roster = { ...this.roster, ...over };
    const all = signers.length > 0 ? signers : roster.guardians.map(({ key }) => key);
    return this.act("roster.genesis", { roster }, ...all);
  }

  /** A roster that follows today's, endorsed by the first guardians of today's unless told otherwise. */
  update(over: Partial<Roster>, ...signers: PublicKey[]): RefusalCode | null {
    const { roster, digest } = this.today;
    const all = signers.length > 0 ? signers : roster.guardians.slice(0, roster.threshold).map(({ key }) => key);
    const next = { ...roster, version: roster.version + 1, ...over };
    return this.act("roster.updated", { previous: digest, roster: next }, ...all);
  }

  manifest(label: string, compartments: Stages[] = [{ owner: true, heirs: 1 }], name = label): Manifest {
    return manifestOf(label, name, this.today.roster, this.today.digest, compartments);
  }

  /** @returns the backup's id. */
  enrol(label: string, compartments?: Stages[], name?: string): Digest {
    const manifest = this.manifest(label, compartments, name);
    this.must(this.act("backup.created", { manifest }, manifest.key));
    return manifest.backup;
  }

  /** Further things, in a sharing of their own. */
  add(backup: Digest, compartments: Stages[] = [{ owner: true }], over: Over<"backup.updated"> = {}) {
    const { manifest, manifestDigest: previous } = this.backup(backup);
    const epoch = manifest.epoch + 1;
    const { compartments: more, bundles } = this.manifest(`${manifest.key}/${epoch}`, compartments);
    const body = { backup, previous, epoch, roster: manifest.roster, compartments: more, bundles };
    return this.act("backup.updated", { ...body, ...over }, manifest.key);
  }

  opening(label: string, name: string | null, over: Over<"case.opened"> = {}): StatementBody<"case.opened"> {
    return {
      ...(name === null ? { kind: "inheritance" } : { kind: "recovery", lookup: digestOf("test", "lookup", name) }),
      key: keyOf(label),
      recipient: recipientOf(label),
      roster: this.today.digest,
      files: { recipient: recipientOf(`${label}/files`), identity: blobOf(`${label}/files`) },
      claim: blobOf(`${label}/claim`),
      signedAt: this.now,
      ...over,
    } as StatementBody<"case.opened">;
  }

  /** Opens a recovery of a name, or an inheritance where there is none. @returns the case's id. */
  request(name: string | null, over: Over<"case.opened"> = {}): Digest {
    const label = `requester ${this.opened++}`;
    const signed = sign("case.opened", this.opening(label, name, over), over.key ?? keyOf(label));
    this.must(this.enter(signed));
    if (name === null) this.must(this.lay(signed.digest));
    return signed.digest;
  }

  /** The executor lays all of it before the guardians. */
  lay(id: Digest, over: Over<"case.evidence"> = {}): RefusalCode | null {
    const { evidence, key } = this.case(id);
    const version = (evidence?.version ?? 0) + 1;
    const body = {
      ...{ case: id, version, dossier: blobOf(`${id}/dossier ${version}`), files: [blobOf(`${id}/scan ${version}`)] },
      ...{ provides: allKinds, instrument: "ew.grantOfProbate" as const },
    };
    return this.act("case.evidence", { ...body, ...over }, key);
  }

  /** All of what lies before the guardians, found sound; nothing in a recovery. */
  review(id: Digest, over: Partial<EvidenceReview> = {}): Over<"case.approved"> {
    const evidence = this.find("case", id)?.evidence;
    if (!evidence) return {};
    const checks = allKinds.map((kind) => ({ kind, how: "withIssuingOffice" as const, result: "sound" as const }));
    return {
      evidence: {
        statement: evidence.statement,
        checks,
        deathAgrees: true,
        noConflict: true,
        willKnown: true,
        ...over,
      },
    };
  }

  match(id: Digest, backup: Digest, who = "ada", over: Over<"case.matched"> = {}): RefusalCode | null {
    const manifest = this.find("backup", backup)?.manifestDigest ?? digestOf("test", "none");
    return this.act("case.matched", { case: id, backup, manifest, ...over }, keyOf(who));
  }

  /** What leaves at the current stage. */
  grants(id: Digest, backup: Digest): GrantRef[] {
    const [state, of] = [this.find("case", id), this.find("backup", backup)];
    const stage = state && of && currentStage(state, of);
    return state && of && stage !== null ? grantsOfStage(state.type, of.manifest, stage as number) : [];
  }

  private decision(id: Digest, backup: Digest) {
    const manifest = this.find("backup", backup)?.manifestDigest ?? digestOf("test", "none");
    return { case: id, backup, manifest, grants: this.grants(id, backup), seen: this.seen };
  }

  approve(id: Digest, backup: Digest, who: string, over: Over<"case.approved"> = {}): RefusalCode | null {
    const roster = this.federation.rosters.find(({ digest }) => digest === this.find("case", id)?.roster) ?? this.today;
    const policy = policyDigest(roster.roster.policy);
    const common = { policy, roster: this.today.digest, record: known };
    return this.act(
      "case.approved",
      { ...this.decision(id, backup), ...common, ...this.review(id), ...over },
      keyOf(who),
    );
  }

  intend(id: Digest, backup: Digest, who: string, over: Over<"release.intended"> = {}): RefusalCode | null {
    return this.act("release.intended", { ...this.decision(id, backup), ...over }, keyOf(who));
  }

  release(id: Digest, backup: Digest, who: string, over: Over<"share.released"> = {}): RefusalCode | null {
    const grants = over.grants ?? this.grants(id, backup);
    const payloads = payloadsOf(this.backup(backup), grants);
    const sealed = blobOf(`${id}/${who}/${this.entries.length}`);
    return this.act("share.released", { ...this.decision(id, backup), payloads, sealed, ...over }, keyOf(who));
  }

  attest(id: Digest, backup: Digest, who: string, over: Over<"wait.attested"> = {}): RefusalCode | null {
    return this.act("wait.attested", { case: id, backup, seen: this.seen, ...over }, keyOf(who));
  }

  veto(id: Digest, backup: Digest): RefusalCode | null {
    return this.act("case.vetoed", { case: id, backup }, this.backup(backup).manifest.key);
  }

  ask(id: Digest, backup: Digest, element: string, over: Over<"pepper.asked"> = {}): RefusalCode | null {
    const grant = this.case(id).type === "recovery" ? "owner" : "heirs";
    const blinded = digestOf("blinded", element);
    return this.act("pepper.asked", { case: id, backup, grant, blinded, ...over }, this.case(id).key);
  }

  complete(id: Digest): RefusalCode | null {
    return this.act("case.completed", { case: id, outcome: "restored" }, this.case(id).key);
  }

  /** A case opened and matched. */
  matched(backup: Digest, name: string | null): Digest {
    const id = this.request(name);
    this.must(this.match(id, backup));
    return id;
  }

  /** An inheritance with quorum and notice whose wait has passed. */
  waited(backup: Digest, who: string[] = ["ada", "ben", "cleo"]): Digest {
    const id = this.matched(backup, null);
    for (const guardian of who) this.must(this.approve(id, backup, guardian));
    this.must(this.act("notice.stood", { case: id, backup, how: "byLetter" }, keyOf("ada")));
    for (const guardian of who) this.must(this.attest(id, backup, guardian));
    this.pass(this.roster.policy.inheritance.wait + day);
    return id;
  }
}
