"use client";

import { ImageUp } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { pressable, type Weight } from "../look";

type Props = { onPick: (file: File) => void; weight?: Weight };

/** Chooses one picture, to be read in this page. */
export function PictureButton({ onPick, weight = "quiet" }: Props) {
  const t = useTranslations("ui.scanner");
  const id = useId();
  return (
    <span className="relative inline-flex w-full sm:w-auto">
      <input
        id={id}
        type="file"
        accept="image/*"
        aria-label={t("choosePicture")}
        className="peer absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onPick(file);
          // The same picture can be chosen again.
          event.target.value = "";
        }}
      />
      <span
        aria-hidden
        className={`${pressable(weight, false)} peer-hover:bg-accent-wash peer-focus-visible:outline-3 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2`}
      >
        <ImageUp className="size-5" />
        {t("choosePicture")}
      </span>
    </span>
  );
}
