"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { type Camera, type CameraFault, choosable, openCamera } from "./camera";
import type { Decoder } from "./decoder";
import { watch } from "./watch";

/** `off`: nobody asks for it. `hidden`: it was turned off because the page was out of sight. */
export type CameraState = "off" | "asking" | "live" | "hidden" | CameraFault;

export interface CameraHere {
  video: RefObject<HTMLVideoElement | null>;
  state: CameraState;
  /** The one that is open. */
  camera: Camera | null;
  /** All of them, where there is a choice. */
  cameras: { id: string; name: string }[];
  /** Opens one of {@link CameraHere.cameras}, or the one that suits best. */
  turnOn: (id?: string) => void;
  turnOff: (state?: CameraState) => void;
}

/** A camera that shows itself on `video`, whose picture is read by `decoder`. It ends with the component, or out of sight. */
export function useCamera(
  decoder: RefObject<Decoder | null>,
  begin: boolean,
  onText: (text: string) => Promise<void>,
): CameraHere {
  const video = useRef<HTMLVideoElement>(null);
  // A new object is a new wish, also for the same camera.
  const [wanted, setWanted] = useState<{ id?: string | undefined } | null>(begin ? {} : null);
  const [state, setState] = useState<CameraState>(begin ? "asking" : "off");
  const [camera, setCamera] = useState<Camera | null>(null);
  const [cameras, setCameras] = useState<CameraHere["cameras"]>([]);

  const turnOn = (id?: string) => {
    setState("asking");
    setWanted({ id });
  };
  const turnOff = (next: CameraState = "off") => {
    setState(next);
    setWanted(null);
  };
  const hear = useEffectEvent(onText);
  const hide = useEffectEvent(() => {
    if (wanted) turnOff("hidden");
  });

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "hidden") hide();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);

  useEffect(() => {
    if (!wanted) return;
    let here = true;
    let opened: Camera | null = null;
    const screen = video.current;
    const say = (next: CameraState) => {
      if (here) setState(next);
    };
    const run = async () => {
      const found = await openCamera(wanted.id);
      if (typeof found === "string") return say(found);
      // Left while the browser was still asking.
      if (!here || !screen) return found.close();
      opened = found;
      found.onEnded(() => say("busy"));
      setCamera(found);
      screen.srcObject = found.stream;
      await screen.play().catch(() => undefined);
      const all = await choosable();
      if (!here) return;
      setCameras(all);
      say("live");
      await watch(
        screen,
        () => (here ? decoder.current : null),
        (text) => hear(text),
      );
    };
    run().catch(() => say("unable"));
    return () => {
      here = false;
      opened?.close();
      // Its last picture goes, too.
      if (screen) screen.srcObject = null;
      setCamera(null);
    };
  }, [wanted, decoder]);

  return { video, state, camera, cameras, turnOn, turnOff };
}
