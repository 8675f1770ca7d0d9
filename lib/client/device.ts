/** The surroundings of everything in this room: the server, what browser and tab keep, its clock, its Argon2id worker. */
import type { Stretch } from "@/lib/protocol/stretch";
import { type Api, httpApi } from "./api";
import { openStorage, type Storage } from "./storage";
import { openTab, type Tab } from "./tab";

export interface Device {
  api: Api;
  storage: Storage;
  tab: Tab;
  /** Milliseconds since the epoch. */
  now(): number;
  stretch: Stretch;
}

let opening: Promise<Device> | undefined;

/** Loaded with the first passphrase or name that is typed. */
const stretchLater: Stretch = async (password, salt) => (await import("./stretch")).stretchInWorker(password, salt);

/** This browser. Made once; a failure to open the storage is not remembered. */
export function thisDevice(): Promise<Device> {
  opening ??= openStorage().then(
    (storage) => ({
      ...{ api: httpApi(), storage, tab: openTab(() => sessionStorage) },
      ...{ now: () => Date.now(), stretch: stretchLater },
    }),
    (error) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}
