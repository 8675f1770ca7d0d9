/** The surroundings of everything in this room: the server, what the browser keeps, its clock, its Argon2id worker. */
import type { Stretch } from "@/lib/protocol/stretch";
import { type Api, httpApi } from "./api";
import { openStorage, type Storage } from "./storage";
import { stretchInWorker } from "./stretch";

export interface Device {
  api: Api;
  storage: Storage;
  /** Milliseconds since the epoch. */
  now(): number;
  stretch: Stretch;
}

let opening: Promise<Device> | undefined;

/** This browser. Made once; a failure to open the storage is not remembered. */
export function thisDevice(): Promise<Device> {
  opening ??= openStorage().then(
    (storage) => ({ api: httpApi(), storage, now: () => Date.now(), stretch: stretchInWorker }),
    (error) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}
