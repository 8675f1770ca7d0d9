"use client";

import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import { Photo } from "@/app/_ui/Photo";
import { TextButton } from "@/app/_ui/TextButton";
import { useSentence } from "@/app/_words/useSentence";
import type { TrayPhoto } from "@/lib/client/trayView";
import type { PhotosHere } from "@/lib/client/usePhotoTray";

/** The photos of a decision, each with how far it is. */
export function PhotoList({ photos }: { photos: PhotosHere }) {
  if (photos.photos.length === 0) return null;
  return (
    <ul className="border-line border-t">
      {photos.photos.map((photo, index) => (
        <Row key={photo.id} photo={photo} place={index + 1} photos={photos} />
      ))}
    </ul>
  );
}

function Row({ photo, place, photos }: { photo: TrayPhoto; place: number; photos: PhotosHere }) {
  const t = useTranslations("request.photos");
  const { id, jpeg, state } = photo;
  const hidden = (text: React.ReactNode) => <span className="sr-only">{text}</span>;
  return (
    <li className="flex gap-4 border-line border-b py-3">
      <div className="size-20 shrink-0 overflow-hidden rounded-edge border border-line bg-sunk">
        {jpeg && <Photo jpeg={jpeg} alt={t("photo", { place })} />}
      </div>
      <div className="grid min-w-0 flex-1 content-center gap-1">
        <State state={state} place={place} />
        <div className="flex flex-wrap gap-x-4">
          {state.is === "failed" && (
            <TextButton onClick={() => photos.retry(id)}>{t.rich("retry", { place, hidden })}</TextButton>
          )}
          <TextButton onClick={() => photos.remove(id)}>{t.rich("remove", { place, hidden })}</TextButton>
        </div>
      </div>
    </li>
  );
}

function State({ state, place }: { state: TrayPhoto["state"]; place: number }) {
  const t = useTranslations("request.photos");
  const sentence = useSentence();
  switch (state.is) {
    case "preparing":
      return <p className="text-small text-soft">{t("preparing")}</p>;
    case "sending":
      return (
        <div>
          <p className="text-small text-soft">{t(state.waits ? "waits" : "sending", { percent: state.done })}</p>
          <div
            role="progressbar"
            aria-label={t("photo", { place })}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(state.done * 100)}
            className="mt-1 h-1.5 overflow-hidden rounded-edge border border-line-strong bg-sunk"
          >
            <div className="h-full bg-accent transition-[width]" style={{ width: `${state.done * 100}%` }} />
          </div>
        </div>
      );
    case "stands":
      return (
        <p className="inline-flex items-center gap-1 text-small">
          <Check aria-hidden className="size-4.5 text-accent" strokeWidth={2.5} />
          {t("stands")}
        </p>
      );
    case "failed":
      return (
        <p role="alert" className="text-small text-stop">
          {sentence(state.told)}
        </p>
      );
  }
}
