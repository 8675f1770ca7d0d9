/**
 * The witness in a guardian's browser: reads every leaf of the log and never goes back.
 *
 * A fault is final: it is kept with its evidence, shown at every visit, and nothing is signed any more in this browser,
 * because a server that showed two histories once may go back to the honest one for those who look twice.
 */

import { fromUtf8 } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import { openCheckpoint } from "@/lib/protocol/log/checkpoint";
import { parseBundle } from "@/lib/protocol/log/entry";
import { type FollowFault, follow } from "@/lib/protocol/log/follow";
import { parseVerifierKey } from "@/lib/protocol/log/note";
import { tileWidth } from "@/lib/protocol/log/tile";
import type { Device } from "./device";
import { addPlaces, keepStanding, loadStanding, type Standing } from "./keptLog";
import { fetchTile, pathOf } from "./logTiles";
import { granted, Stop, type StopCode } from "./outcome";

export interface ReaderView {
  /** Leaves that were read and checked. */
  size: number;
  checkedAt: number | null;
  state: "starting" | "reading" | "current" | "offline" | "stopped";
  stop: Stop | null;
}

export interface Reader {
  readonly genesis: Digest;
  view(): ReaderView;
  subscribe(listener: () => void): () => void;
  /** Reads up to the latest checkpoint. @throws Stop, Offline. */
  sync(): Promise<Standing>;
  /** Where the reader stands, without asking. @throws Stop once there was a fault. */
  standing(): Promise<Standing>;
  /** Keeps a fault that was found elsewhere, and stops the reader. Returns what it was given, to be thrown. */
  report(stop: Stop): Promise<Stop>;
}

const codes: Record<FollowFault["fault"], StopCode> = {
  malformedCheckpoint: "logUnsigned",
  wrongOrigin: "logUnsigned",
  badSignature: "logUnsigned",
  rewound: "logRewound",
  forked: "logForked",
  rootDiffers: "logInconsistent",
  leavesMissing: "logInconsistent",
  leavesLeftOver: "logInconsistent",
  malformedLeaf: "logInconsistent",
  chainBroken: "logInconsistent",
  timeRanBackwards: "logInconsistent",
};

/** @param logKey the verifier key in the roster of today, asked for at each reading. */
export function openReader(device: Device, genesis: Digest, logKey: () => string): Reader {
  const { api, storage, now } = device;
  const listeners = new Set<() => void>();
  let view: ReaderView = { size: 0, checkedAt: null, state: "starting", stop: null };
  let standing: Promise<Standing> | undefined;
  let running: Promise<Standing> | undefined;
  let waiting: Promise<Standing> | undefined;

  const show = (change: Partial<ReaderView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };

  const load = async () => {
    const [fault] = await storage.getAllFromIndex("faults", "genesis", genesis);
    const loaded = await loadStanding(storage, genesis);
    show({ size: loaded.state.head.size, checkedAt: loaded.checkedAt });
    if (fault) show({ state: "stopped", stop: new Stop(fault.code, fault.because, fault.evidence) });
    return loaded;
  };
  const held = async () => {
    standing ??= load();
    const loaded = await standing;
    if (view.stop) throw view.stop;
    return loaded;
  };

  async function report(stop: Stop): Promise<Stop> {
    if (view.stop) return view.stop;
    show({ state: "stopped", stop });
    const { code, message, evidence } = stop;
    await storage.add("faults", { genesis, code, because: message, evidence: { ...evidence }, at: now() });
    return stop;
  }

  async function bundle(index: number, width: number): Promise<Uint8Array[]> {
    const tile = { level: "entries", index, width } as const;
    const bytes = await fetchTile(api, tile);
    try {
      return parseBundle(bytes);
    } catch (error) {
      if (error instanceof RangeError) {
        throw new Stop("answerMalformed", "not a bundle of leaves", { path: pathOf(tile) });
      }
      throw error;
    }
  }

  async function* leaves(from: number, size: number) {
    for (let index = Math.floor(from / tileWidth); index * tileWidth < size; index++) {
      const width = Math.min(tileWidth, size - index * tileWidth);
      yield* (await bundle(index, width)).slice(Math.max(0, from - index * tileWidth), width);
    }
  }

  async function read(): Promise<Standing> {
    const before = await held();
    const sizeBefore = before.state.head.size;
    show({ state: "reading" });
    const note = granted(await api.bytes("/log/checkpoint"));
    const checkpoint = readNote(note);
    const key = parseVerifierKey(logKey());
    const opened = await openCheckpoint(checkpoint, key);
    const size = "fault" in opened ? 0 : opened.checkpoint.size;
    const followed = await follow(before.state, checkpoint, leaves(sizeBefore, size), key);
    if ("fault" in followed) {
      const evidence: Record<string, string | number> = { shown: checkpoint, sizeBefore };
      if (before.state.checkpoint) evidence.seenBefore = before.state.checkpoint;
      if ("index" in followed) evidence.index = followed.index;
      const code = followed.fault === "rootDiffers" && sizeBefore > 0 ? "logForked" : codes[followed.fault];
      throw await report(new Stop(code, followed.fault, evidence));
    }
    const checkedAt = now();
    const after = { state: followed.state, places: addPlaces(before.places, followed.entries), checkedAt };
    // Another tab came further: go on from what it wrote, which this reading must then agree with.
    const written = await keepStanding(storage, genesis, after, followed.entries);
    if (!written) {
      standing = load();
      return read();
    }
    standing = Promise.resolve(after);
    show({ state: "current", size: followed.state.head.size, checkedAt });
    return after;
  }

  const start = () => {
    running = read().catch((error) => {
      if (!(error instanceof Stop)) show({ state: "offline" });
      throw error;
    });
    const ended = () => {
      running = undefined;
    };
    running.then(ended, ended);
    return running;
  };

  return {
    genesis,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    standing: held,
    report,
    sync() {
      if (!running) return start();
      // The reading that has begun may have asked for its checkpoint too early for this caller: one more follows it.
      waiting ??= running
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          return start();
        });
      return waiting;
    },
  };
}

function readNote(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch {
    return "";
  }
}
