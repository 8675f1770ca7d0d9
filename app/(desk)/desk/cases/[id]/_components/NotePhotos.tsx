"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Photo } from "@/app/_ui/Photo";
import { Sheet } from "@/app/_ui/Sheet";
import { readPhoto, type Sealed } from "@/lib/client/caseFiles";
import type { Bytes } from "@/lib/protocol/bytes";
import type { BlobRef } from "@/lib/protocol/fields";
import { useOpenCase } from "./context";

type Opened = Sealed<Bytes> | "failed" | null;

/** Photos of a decision, fetched and opened in this browser; small beside each other, one large when it is pressed. */
export function NotePhotos({ refs, who }: { refs: readonly BlobRef[]; who: string }) {
  const t = useTranslations("request.notes");
  const [shown, setShown] = useState<number | null>(null);
  const [opened, setOpened] = useState<Record<string, Bytes>>({});
  const large = shown === null ? undefined : opened[refs[shown]?.digest ?? ""];
  return (
    <>
      <ul className="flex flex-wrap gap-2">
        {refs.map((ref, index) => (
          <li key={ref.digest}>
            <Thumbnail
              photo={ref}
              who={who}
              place={index + 1}
              onOpened={(jpeg) => setOpened((before) => ({ ...before, [ref.digest]: jpeg }))}
              onLook={() => setShown(index)}
            />
          </li>
        ))}
      </ul>
      <Sheet
        open={large !== undefined}
        onClose={() => setShown(null)}
        title={t("photo", { who, place: (shown ?? 0) + 1 })}
      >
        {large && <Photo jpeg={large} alt={t("photo", { who, place: (shown ?? 0) + 1 })} fit="whole" />}
      </Sheet>
    </>
  );
}

type ThumbnailProps = {
  photo: BlobRef;
  who: string;
  place: number;
  onOpened: (jpeg: Bytes) => void;
  onLook: () => void;
};

function Thumbnail({ photo, who, place, onOpened, onLook }: ThumbnailProps) {
  const t = useTranslations("request.notes");
  const { desk, view } = useOpenCase();
  const { state } = view;
  const [opened, setOpened] = useState<Opened>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each photo and attempt; the case may be folded often
  useEffect(() => {
    let here = true;
    setOpened(null);
    readPhoto(desk, state, photo).then(
      (read) => {
        if (!here) return;
        setOpened(read);
        if ("open" in read) onOpened(read.open);
      },
      () => here && setOpened("failed"),
    );
    return () => {
      here = false;
    };
  }, [desk, photo.digest, attempt]);

  const frame = "size-24 overflow-hidden rounded-edge border border-line bg-sunk";
  if (opened && opened !== "failed" && "open" in opened) {
    return (
      <button
        type="button"
        aria-label={t("look", { who, place })}
        onClick={onLook}
        className={`${frame} cursor-zoom-in`}
      >
        <Photo jpeg={opened.open} alt="" />
      </button>
    );
  }
  const words = `${frame} flex items-center justify-center p-1 text-center text-small text-soft`;
  if (opened === "failed") {
    return (
      <button type="button" className={words} onClick={() => setAttempt(attempt + 1)}>
        {t("failed")}
      </button>
    );
  }
  return (
    <p className={words}>{opened ? t(opened.closed === "gone" ? "photoGone" : "photoUnreadable") : t("opening")}</p>
  );
}
