"use client";

import { CameraOff, Flashlight, FlashlightOff } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../Button";
import { Notice } from "../Notice";
import type { ReadCode } from "../Scanner";
import { Select } from "../Select";
import { type Decoder, startDecoder } from "./decoder";
import { Frame } from "./Frame";
import { IconText } from "./IconText";
import { PictureButton } from "./PictureButton";
import { pictureOf } from "./picture";
import { useCamera } from "./useCamera";

export interface LiveProps {
  onRead: ReadCode;
  onClose: () => void;
  /** What to do where the camera does not help, as a sentence. */
  otherwise: string | undefined;
  /** Read instead of asking for the camera. */
  picture: File | null;
}

/** The live picture, what is going on in words, and what can be done about it. */
export function Live({ onRead, onClose, otherwise, picture }: LiveProps) {
  const t = useTranslations("ui.scanner");
  const place = useRef<HTMLElement>(null);
  const decoder = useRef<Decoder>(null);
  /** Why what was read is not what is looked for, or nothing could be read. */
  const [remark, setRemark] = useState<string | null>(null);
  const [lit, setLit] = useState(false);

  useEffect(() => {
    const started = startDecoder();
    decoder.current = started;
    return () => started.end();
  }, []);

  const take = async (text: string) => {
    // What judges a code may be fetched only now.
    const why = await Promise.resolve(onRead(text)).catch(() => t("notLoaded"));
    if (why !== null) return setRemark(why);
    turnOff();
    navigator.vibrate?.(60);
  };
  const { video, state, camera, cameras, turnOn, turnOff } = useCamera(decoder, picture === null, take);

  const lookAt = async (file: File) => {
    setRemark(t("readingPicture"));
    const image = await pictureOf(file);
    if (typeof image === "string") return setRemark(t(image));
    const reader = decoder.current;
    const text = await reader?.read(image, "picture").catch(() => undefined);
    // Left meanwhile: nobody waits for the answer.
    if (decoder.current !== reader) return;
    if (text === undefined) setRemark(t("notLoaded"));
    else if (text === null) setRemark(t("emptyPicture"));
    else await take(text);
  };
  const begin = useEffectEvent(() => {
    if (picture) void lookAt(picture);
    // The button that was pressed is gone: whoever uses the keyboard goes on from here.
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
  });
  useEffect(() => begin(), []);

  const light = (on: boolean) => {
    setLit(on);
    camera?.lamp?.(on).catch(() => setLit(!on));
  };
  const showing = state === "live" || state === "asking";
  return (
    <section ref={place} tabIndex={-1} aria-label={t("scanner")} className="grid gap-3 outline-none">
      <div
        hidden={!showing}
        className="relative mx-auto aspect-square w-full max-w-88 overflow-hidden rounded-edge border border-line bg-sunk"
      >
        <video
          ref={video}
          muted
          playsInline
          aria-label={t("view")}
          className={`size-full object-cover ${camera?.facesPerson ? "-scale-x-100" : ""}`}
        />
        {state === "live" && <Frame />}
      </div>
      <div role="status" className="grid gap-3">
        {state === "asking" && <p>{t("asking")}</p>}
        {state === "live" && remark === null && <p>{t("live")}</p>}
        {state === "hidden" && <p>{t("hidden")}</p>}
        {remark !== null && state !== "asking" && (
          <Notice tone="wait">
            <p>{remark}</p>
          </Notice>
        )}
        {state !== "off" && state !== "hidden" && state !== "live" && state !== "asking" && (
          <Notice tone="wait" title={t(`faults.${state}.title`)}>
            <p>
              {t(`faults.${state}.next`)} {otherwise}
            </p>
          </Notice>
        )}
      </div>
      {cameras.length > 0 && showing && (
        <Select
          name="camera"
          label={t("camera")}
          value={camera?.id ?? ""}
          options={cameras.map(({ id, name }, index) => ({
            value: id,
            label: name || t("cameraNumber", { number: index + 1 }),
          }))}
          onChange={(event) => {
            setLit(false);
            turnOn(event.target.value);
          }}
        />
      )}
      <div className="flex flex-wrap gap-x-3 gap-y-2">
        {camera?.lamp && (
          <Button weight="secondary" onClick={() => light(!lit)}>
            <IconText icon={lit ? FlashlightOff : Flashlight}>{t(lit ? "lightOff" : "lightOn")}</IconText>
          </Button>
        )}
        {!showing && state !== "insecure" && state !== "unable" && (
          <Button weight="secondary" onClick={() => turnOn()}>
            {t("again")}
          </Button>
        )}
        <PictureButton onPick={(file) => void lookAt(file)} />
        <Button weight="quiet" onClick={onClose}>
          <IconText icon={CameraOff}>{t("stop")}</IconText>
        </Button>
      </div>
    </section>
  );
}
