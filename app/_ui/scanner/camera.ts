/** The device's camera: opened when somebody asks for it, or else the reason why not. */

/**
 * `insecure`: the address is neither https nor localhost, so that browsers give it no camera. `refused`: the person or
 * the device's settings said no. `none`: there is no camera. `busy`: another program has it. `unable`: a browser that
 * cannot do this.
 */
export type CameraFault = "insecure" | "refused" | "none" | "busy" | "unable";

export interface Camera {
  stream: MediaStream;
  id: string;
  /** It looks at the person who holds the device. */
  facesPerson: boolean;
  /** Null where the camera has no lamp, or none that can be switched. */
  lamp: ((on: boolean) => Promise<void>) | null;
  /** Told when the camera is gone without having been closed: unplugged, or taken by another program. */
  onEnded(tell: () => void): void;
  close(): void;
}

/** What `getUserMedia` threw (https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia). */
export function faultOf(error: unknown): CameraFault {
  switch (error instanceof Error || error instanceof DOMException ? error.name : "") {
    case "NotAllowedError":
    case "SecurityError":
      return "refused";
    case "NotFoundError":
    case "OverconstrainedError":
      return "none";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "unable";
  }
}

const size = { width: { ideal: 1280 }, height: { ideal: 960 } };

/** @param id one of {@link choosable}; without it, the one at the back of the device if there is one. */
export async function openCamera(id?: string): Promise<Camera | CameraFault> {
  if (!window.isSecureContext) return "insecure";
  if (!navigator.mediaDevices?.getUserMedia || !("OffscreenCanvas" in window)) return "unable";
  const which = id ? { deviceId: { exact: id } } : { facingMode: { ideal: "environment" } };
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...which, ...size } });
  } catch (error) {
    return faultOf(error);
  }
  const [track] = stream.getVideoTracks();
  const close = () => {
    for (const one of stream.getTracks()) one.stop();
  };
  if (!track) {
    close();
    return "none";
  }
  const settings = track.getSettings();
  return {
    stream,
    id: settings.deviceId ?? "",
    facesPerson: settings.facingMode === "user",
    lamp: hasLamp(track) ? (on) => track.applyConstraints(lampIs(on)) : null,
    onEnded: (tell) => track.addEventListener("ended", tell),
    close,
  };
}

// https://w3c.github.io/mediacapture-image/#torch, which TypeScript does not know yet.
const hasLamp = (track: MediaStreamTrack): boolean =>
  (track.getCapabilities?.() as { torch?: boolean } | undefined)?.torch === true;
const lampIs = (torch: boolean): MediaTrackConstraints => ({ advanced: [{ torch } as MediaTrackConstraintSet] });

/** All cameras, by name; names are told once one of them was allowed. An empty list where there is no choice. */
export async function choosable(): Promise<{ id: string; name: string }[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const cameras = devices
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
  return cameras.length > 1 ? cameras : [];
}
