"use client";

import { useTranslations } from "use-intl";
import { PhotoPick } from "@/app/_ui/PhotoPick";
import { accepted } from "@/lib/client/images";
import { mostPhotos } from "@/lib/client/trayView";
import type { PhotosHere } from "@/lib/client/usePhotoTray";
import { PhotoList } from "./PhotoList";

/** Photos for the other guardians: taken or chosen, each sealed and on its way at once. */
export function PhotoFields({ name, photos }: { name: string; photos: PhotosHere }) {
  const t = useTranslations("request.photos");
  const error = photos.misfits.map(({ name: file, fault }) => t(fault, { name: file })).join(" ") || undefined;
  return (
    <div className="grid gap-3">
      <PhotoPick
        name={name}
        label={t("label")}
        hint={t("hint")}
        accept={accepted}
        error={error}
        disabled={photos.photos.length >= mostPhotos}
        onPick={photos.add}
      />
      <PhotoList photos={photos} />
    </div>
  );
}
