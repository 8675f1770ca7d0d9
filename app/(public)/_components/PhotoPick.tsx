"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { FilePick } from "@/app/_ui/FilePick";
import { useSentence } from "@/app/_words/useSentence";
import type { PhotoFault } from "@/lib/client/images";
import { useAct } from "@/lib/client/useAct";
import type { Bytes } from "@/lib/protocol/bytes";

type Props = {
  name: string;
  label: string;
  hint: string;
  photo: Bytes | undefined;
  onPhoto: (photo: Bytes | undefined) => void;
  error?: string | undefined;
};

/** Chooses a photo, writes it anew without what the camera noted in it (place, time), and shows what will be sealed. */
export function PhotoPick({ name, label, hint, photo, onPhoto, error }: Props) {
  const t = useTranslations("parts.photoPick");
  const sentence = useSentence();
  const act = useAct();
  const [fault, setFault] = useState<PhotoFault | null>(null);

  const pick = async ([file]: File[]) => {
    if (!file) return;
    setFault(null);
    const made = await act.run(t("preparing"), async () => {
      const { photoFrom } = await import("@/lib/client/images");
      return photoFrom(file);
    });
    if (!made) return;
    if ("fault" in made.done) setFault(made.done.fault);
    else onPhoto(made.done.jpeg);
  };

  const trouble = fault ? t(fault) : act.told ? sentence(act.told) : error;
  if (photo) {
    return (
      <div className="grid justify-items-start gap-2">
        <p className="font-strong">{label}</p>
        <Photo jpeg={photo} alt={t("chosen")} />
        <p className="text-small text-soft">{t("stripped")}</p>
        <Button weight="quiet" onClick={() => onPhoto(undefined)}>
          {t("another")}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-1">
      <FilePick
        name={name}
        label={label}
        hint={hint}
        accept="image/*"
        files={[]}
        onPick={pick}
        error={trouble}
        disabled={act.busy !== undefined}
      />
      <p aria-live="polite" className="text-soft">
        {act.busy}
      </p>
    </div>
  );
}

/** A picture out of memory. The browser tells by its bytes which kind it is. */
export function Photo({ jpeg, alt }: { jpeg: Bytes; alt: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([jpeg], { type: "image/jpeg" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [jpeg]);
  // biome-ignore lint/performance/noImgElement: the picture is in memory, not at an address
  return url ? <img src={url} alt={alt} className="max-h-60 rounded-edge border border-line" /> : null;
}
