/**
 * The account of this browser: signed out, locked, or unlocked with the keyring in memory. Pages subscribe to it
 * (`useSyncExternalStore(account.subscribe, account.view, account.serverView)`).
 *
 * A reload locks: the keyring is nowhere but in memory. After unlocking, the desk is opened and its witness reads the
 * log, at once and then every half minute.
 *
 * What handles passphrases and keys is loaded with the first act that needs it: a page learns without it whose session it
 * is. An act whose part does not come throws what `toldOf` knows, and can be tried again.
 */
import type { Digest } from "@/lib/protocol/fields";
import type { ChangeStep } from "./changePassphrase";
import type { Desk } from "./desk";
import type { Device } from "./device";
import { SignedIn } from "./firstAnswers";
import { watchIdle } from "./idle";
import { noticing } from "./noticing";
import { granted, isRefused, type Refused, refused, Stop } from "./outcome";
import type { Opened, Who } from "./signIn";

export type AccountView =
  /** Not asked yet. */
  | { state: "unknown" }
  /** `over`: whose session has ended without being asked to, because it was revoked or has run out. */
  | { state: "out"; over: Who | null }
  | { state: "locked"; who: Who; idle: boolean }
  /**
   * `desk` is null while it opens, and before the genesis is signed. `fault` is why it could not be opened, or the check
   * that failed since.
   */
  | { state: "unlocked"; who: Who; opened: Opened; desk: Desk | null; fault: unknown };

export interface Account {
  view(): AccountView;
  serverView(): AccountView;
  subscribe(listener: () => void): () => void;
  /** Asks whether there is a session; at the first visit of a page. */
  restore(): Promise<void>;
  signIn(email: string, passphrase: string): Promise<"in" | "wrong" | Refused>;
  unlock(passphrase: string): Promise<"in" | "wrong" | Refused>;
  /** Whether this is the passphrase of the unlocked account: for what is to be sealed under it again. */
  knows(passphrase: string): Promise<boolean | Refused>;
  /** Puts the same keys under another passphrase; see `changePassphrase.ts`. Desk and page go on as they are. */
  changePassphrase(
    passphrases: { current: string; next: string },
    onStep: (step: ChangeStep) => void,
  ): Promise<"changed" | "wrong" | Refused>;
  lock(): void;
  signOut(): Promise<void>;
  /** Opens the desk again after a fault. */
  reopenDesk(): Promise<void>;
  /** Writes the federation's fingerprint into the sealed keyring. @throws Stop if it belongs to another federation. */
  pin(genesis: Digest): Promise<Refused | null>;
}

const unknown: AccountView = { state: "unknown" };

const signingIn = () => import("./signIn");

/** Whose session it is, or null without one. */
async function signedIn({ api }: Device): Promise<Who | null> {
  const answer = await api.call("/api/keyring", SignedIn);
  return isRefused(answer) && answer.refused === "notSignedIn" ? null : granted(answer);
}

export function createAccount(device: Device, target: EventTarget | null): Account {
  const listeners = new Set<() => void>();
  let view: AccountView = unknown;
  let endWatches = () => {};

  const show = (next: AccountView) => {
    view = next;
    for (const listener of listeners) listener();
  };

  const shut = (next: AccountView) => {
    endWatches();
    endWatches = () => {};
    show(next);
  };

  const lock = (idle = false) => {
    if (view.state === "unlocked") shut({ state: "locked", who: view.who, idle });
  };

  /** The server no longer knows the session: whatever is asked next is refused, too, so that nothing goes on here. */
  const sessionOver = (who: Who) => shut({ state: "out", over: who });

  async function openDeskOf(opened: Opened): Promise<void> {
    // The keyring is the same object for as long as it is the same keyring, under whichever passphrase.
    const still = () => view.state === "unlocked" && view.opened.keyring === opened.keyring;
    const tell = (desk: Desk | null, fault: unknown) => {
      if (view.state === "unlocked") show({ ...view, desk, fault });
    };
    if (opened.keyring.genesis === undefined) return;
    try {
      // Loaded only now: a page for signing in needs none of it.
      const [{ openDesk }, { watchLog }] = await Promise.all([import("./desk"), import("./watch")]);
      // Whichever of the desk's questions the server refuses first.
      const api = noticing(device.api, "notSignedIn", () => {
        if (still()) sessionOver(opened.who);
      });
      const desk = await openDesk({ ...device, api }, opened.keyring);
      if (!still()) return;
      const endLog = watchLog(desk, { stopped: (fault) => tell(desk, fault) });
      const endBefore = endWatches;
      endWatches = () => {
        endBefore();
        endLog();
      };
      tell(desk, null);
    } catch (fault) {
      if (still()) tell(null, fault);
    }
  }

  function enter(opened: Opened): void {
    shut({ state: "unlocked", who: opened.who, opened, desk: null, fault: null });
    if (target) endWatches = watchIdle(() => lock(true), { now: device.now, target });
    void openDeskOf(opened);
  }

  async function openWith(unlock: Opened["unlock"]): Promise<"in" | "wrong" | Refused> {
    const { openAccount, sealedAccount } = await signingIn();
    const found = await sealedAccount(device);
    if (found === null) {
      shut({ state: "out", over: view.state === "locked" ? view.who : null });
      return refused("notSignedIn", "the session is over");
    }
    const opened = openAccount(found, unlock);
    if (opened === "wrong") return "wrong";
    enter(opened);
    return "in";
  }

  return {
    view: () => view,
    serverView: () => unknown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async restore() {
      if (view.state !== "unknown") return;
      const who = await signedIn(device);
      if (view.state !== "unknown") return;
      show(who ? { state: "locked", who, idle: false } : { state: "out", over: null });
    },
    async signIn(email, passphrase) {
      const { accountKeys, startSession } = await signingIn();
      const keys = await accountKeys(device, email, passphrase);
      if (isRefused(keys)) return keys;
      const session = await startSession(device, email, keys.auth);
      return session === "in" ? openWith(keys.unlock) : session;
    },
    async unlock(passphrase) {
      if (view.state !== "locked") return refused("notSignedIn", "nobody is signed in");
      const { who } = view;
      const { accountKeys } = await signingIn();
      const keys = await accountKeys(device, who.email, passphrase);
      return isRefused(keys) ? keys : openWith(keys.unlock);
    },
    async knows(passphrase) {
      if (view.state !== "unlocked") return refused("notSignedIn", "the keyring is locked");
      const { opened } = view;
      const [{ accountKeys }, { equal }] = await Promise.all([signingIn(), import("@/lib/protocol/bytes")]);
      const keys = await accountKeys(device, opened.who.email, passphrase);
      return isRefused(keys) ? keys : equal(keys.unlock, opened.unlock);
    },
    async changePassphrase(passphrases, onStep) {
      if (view.state !== "unlocked") return refused("notSignedIn", "the keyring is locked");
      const { opened } = view;
      const { changePassphrase } = await import("./changePassphrase");
      const changed = await changePassphrase(device, opened, passphrases, onStep);
      if (changed === "wrong" || isRefused(changed)) return changed;
      if (view.state === "unlocked" && view.opened === opened) show({ ...view, opened: changed });
      return "changed";
    },
    lock: () => lock(),
    async signOut() {
      const { endSession } = await signingIn();
      shut({ state: "out", over: null });
      const { dropAllExports } = await import("./keptExport");
      await dropAllExports(device.storage);
      await endSession(device);
    },
    async reopenDesk() {
      if (view.state === "unlocked" && view.desk === null) await openDeskOf(view.opened);
    },
    async pin(genesis) {
      if (view.state !== "unlocked") return refused("notSignedIn", "the keyring is locked");
      const { opened } = view;
      const pinned = opened.keyring.genesis;
      if (pinned === genesis) return null;
      // Until the genesis stands in the log it may be drawn up anew; afterwards nothing moves the pin, also not a server
      // that gives out the keyring as it was before: this browser knows in which federation these keys are a guardian's.
      const { knownFederations } = await import("./federation");
      const own = (await knownFederations(device)).find(
        (chain) =>
          chain.genesis === pinned ||
          chain.rosters.some(({ roster }) => roster.guardians.some(({ key }) => key === opened.who.key)),
      );
      if (own && own.genesis !== genesis) {
        const evidence = { pinned: own.genesis, shown: genesis };
        throw new Stop("genesisDiffers", "the keyring belongs to another federation", evidence);
      }
      const { replaceKeyring } = await signingIn();
      const replaced = await replaceKeyring(device, opened, { ...opened.keyring, genesis });
      if (isRefused(replaced)) return replaced;
      enter(replaced);
      return null;
    },
  };
}
