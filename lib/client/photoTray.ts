/**
 * The photos of one decision that is not signed yet: taken, drawn anew, sealed to the case's desk, kept in this browser,
 * and sent ahead one after the other. It may be left at any time: what was sealed is found again after a reload, what has
 * arrived stays arrived.
 */
import { refOf } from "@/lib/protocol/blob";
import type { Bytes } from "@/lib/protocol/bytes";
import type { BlobRef, Digest } from "@/lib/protocol/fields";
import { sealPhoto } from "@/lib/protocol/photo";
import { deskRecipientOf } from "./acts";
import { loadCaseWorld } from "./case";
import { readPhoto } from "./caseFiles";
import type { Desk } from "./desk";
import { evidenceFrom } from "./images";
import { dropPhoto, dropStrays, keepPhoto, keptPhoto, type Purpose } from "./photoDrafts";
import { toldOf } from "./told";
import { type Misfit, mostPhotos, type TrayPhoto, type TrayView } from "./trayView";
import { type Sending, sendAhead, takeBack } from "./upload";

export interface Tray {
  view(): TrayView;
  subscribe(listener: () => void): () => void;
  add(files: readonly File[]): void;
  remove(id: string): void;
  /** Once more, where one failed; or all, where the server says that one is missing. */
  retry(id?: string): void;
  /** Forgets them: they were signed for. The draft is the caller's to drop. */
  clear(): void;
  /** Ends what goes on. What was sealed and what has arrived stay. */
  close(): void;
}

export interface TrayOptions {
  desk: Desk;
  caseId: Digest;
  purpose: Purpose;
  /** Those of the draft. */
  refs: readonly BlobRef[];
  /** Called whenever the draft has to name others; it is written when the answer is there. */
  keep: (refs: BlobRef[]) => Promise<unknown>;
  prepare?: typeof evidenceFrom;
  sending?: Pick<Sending, "pause">;
}

export function openTray({
  desk,
  caseId,
  purpose,
  refs,
  keep,
  prepare = evidenceFrom,
  sending = {},
}: TrayOptions): Tray {
  let view: TrayView = { ready: refs.length === 0, photos: [], misfits: [] };
  const listeners = new Set<() => void>();
  const closing = new AbortController();
  /** Sealed files by photo, whether this browser could keep them or not. */
  const files = new Map<string, Bytes>();
  /** What to do once more for a photo that was not sealed yet. */
  const again = new Map<string, () => Promise<void>>();
  const senders = new Map<string, AbortController>();

  const show = (next: Partial<TrayView>) => {
    if (closing.signal.aborted) return;
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };
  const change = (id: string, part: Partial<TrayPhoto>) =>
    show({ photos: view.photos.map((photo) => (photo.id === id ? { ...photo, ...part } : photo)) });
  const misfit = (name: string, fault: Misfit["fault"]) => show({ misfits: [...view.misfits, { name, fault }] });
  const without = (id: string) => show({ photos: view.photos.filter((photo) => photo.id !== id) });
  const isHere = (id: string) => !closing.signal.aborted && view.photos.some((photo) => photo.id === id);
  const tellDraft = () => keep(view.photos.flatMap(({ ref }) => (ref ? [ref] : [])));

  // One after the other: a phone decodes one picture at a time, and a line carries them no faster side by side.
  const inTurn = () => {
    let last: Promise<void> = Promise.resolve();
    return (act: () => Promise<void>) => {
      last = last.then(act).catch(() => undefined);
    };
  };
  const draw = inTurn();
  const sendNext = inTurn();

  /** Does it, and tells of a photo what kept it from being done. */
  async function attempt(id: string, act: () => Promise<void>): Promise<void> {
    if (!isHere(id)) return;
    try {
      await act();
    } catch (error) {
      change(id, { state: { is: "failed", told: toldOf(error) } });
    }
  }

  async function seal(id: string, jpeg: Bytes): Promise<void> {
    change(id, { jpeg, state: { is: "preparing" } });
    const file = await sealPhoto(jpeg, await deskRecipientOf(desk, caseId));
    if (!isHere(id)) return;
    const ref = refOf(file);
    files.set(id, file);
    // Where this browser keeps nothing, it lives as long as the page does.
    await keepPhoto(desk, caseId, purpose, ref.digest, file).catch(() => undefined);
    if (!isHere(id)) return;
    again.delete(id);
    change(id, { ref });
    // Only what the draft names is found again after a reload: until then it does not look as if it were.
    await tellDraft();
    send(id);
  }

  function send(id: string): void {
    change(id, { state: { is: "sending", done: 0, waits: false } });
    sendNext(() =>
      attempt(id, async () => {
        const file = files.get(id);
        if (!file) return;
        const sender = new AbortController();
        const end = () => sender.abort(closing.signal.reason);
        closing.signal.addEventListener("abort", end);
        senders.set(id, sender);
        try {
          const tell: Sending["tell"] = ({ held, waits }) =>
            change(id, { state: { is: "sending", done: held / file.length, waits } });
          const refusal = await sendAhead(desk.device, file, { ...sending, signal: sender.signal, tell });
          change(id, { state: refusal ? { is: "failed", told: toldOf(refusal) } : { is: "stands" } });
        } catch (error) {
          if (!sender.signal.aborted) throw error;
        } finally {
          closing.signal.removeEventListener("abort", end);
          senders.delete(id);
        }
      }),
    );
  }

  function take(file: File): void {
    const id = crypto.randomUUID();
    show({ photos: [...view.photos, { id, ref: null, jpeg: null, state: { is: "preparing" } }] });
    draw(() =>
      attempt(id, async () => {
        const drawn = await prepare(file);
        if (!isHere(id)) return;
        if ("fault" in drawn) {
          without(id);
          misfit(file.name, drawn.fault);
          return;
        }
        again.set(id, () => seal(id, drawn.jpeg));
        await seal(id, drawn.jpeg);
      }),
    );
  }

  /** Those of an earlier visit; their pictures are opened out of the sealed files. */
  async function restore(): Promise<void> {
    const digests = refs.map(({ digest }) => digest);
    await dropStrays(desk, caseId, purpose, digests).catch(() => undefined);
    for (const ref of refs) {
      const file = await keptPhoto(desk, caseId, purpose, ref.digest).catch(() => null);
      if (closing.signal.aborted) return;
      if (!file) {
        misfit("", "lost");
        continue;
      }
      files.set(ref.digest, file);
      show({
        photos: [...view.photos, { id: ref.digest, ref, jpeg: null, state: { is: "sending", done: 0, waits: false } }],
      });
    }
    show({ ready: true });
    if (view.photos.length < refs.length) tellDraft();
    for (const { id } of view.photos) send(id);
    const { state } = await loadCaseWorld(desk, caseId);
    for (const { id, ref } of view.photos) {
      const read = ref && (await readPhoto(desk, state, ref, files.get(id)));
      if (read && "open" in read) change(id, { jpeg: read.open });
    }
  }
  // Whatever keeps it from being shown keeps nothing from being sent.
  if (refs.length > 0) restore().catch(() => undefined);

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(chosen) {
      show({ misfits: [] });
      const room = mostPhotos - view.photos.length;
      for (const file of chosen.slice(0, room)) take(file);
      for (const { name } of chosen.slice(room)) misfit(name, "tooMany");
    },
    remove(id) {
      const photo = view.photos.find((one) => one.id === id);
      senders.get(id)?.abort(new Error("removed"));
      without(id);
      files.delete(id);
      again.delete(id);
      if (!photo?.ref) return;
      const { digest } = photo.ref;
      tellDraft();
      dropPhoto(desk, caseId, purpose, digest).catch(() => undefined);
      takeBack(desk.device, digest).catch(() => undefined);
    },
    retry(id) {
      for (const photo of view.photos.filter((one) => id === undefined || one.id === id)) {
        const redo = again.get(photo.id);
        if (redo) draw(() => attempt(photo.id, redo));
        else if (photo.ref && photo.state.is !== "sending") send(photo.id);
      }
    },
    clear() {
      for (const { ref } of view.photos) {
        if (ref) dropPhoto(desk, caseId, purpose, ref.digest).catch(() => undefined);
      }
      files.clear();
      show({ photos: [], misfits: [] });
    },
    close() {
      closing.abort(new Error("left"));
      listeners.clear();
    },
  };
}
