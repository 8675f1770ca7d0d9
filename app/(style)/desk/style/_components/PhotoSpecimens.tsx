"use client";

import { useState } from "react";
import { Photo } from "@/app/_ui/Photo";
import { PhotoPick } from "@/app/_ui/PhotoPick";
import { Specimen } from "./Specimen";

/** As a phone shows it, where there is no mouse: the camera has a button of its own. */
export function PhotoSpecimens() {
  const [chosen, setChosen] = useState<{ name: string; jpeg: Uint8Array<ArrayBuffer> } | null>(null);
  const pick = async ([file]: File[]) =>
    file && setChosen({ name: file.name, jpeg: new Uint8Array(await file.arrayBuffer()) });
  return (
    <Specimen name="PhotoPick, Photo">
      <PhotoPick
        name="photos"
        label="Photos, if they help"
        hint="Of a document, or of the face beside the card."
        accept="image/jpeg"
        onPick={pick}
      />
      {chosen && (
        <div className="size-32 overflow-hidden rounded-edge border border-line">
          <Photo jpeg={chosen.jpeg} alt={chosen.name} />
        </div>
      )}
      <PhotoPick
        name="faulty"
        label="Photos, with an error"
        error="letter.pdf is no JPEG, PNG or WebP picture."
        accept="image/jpeg"
        onPick={() => {}}
      />
      <PhotoPick name="full" label="Photos, no more" accept="image/jpeg" onPick={() => {}} disabled />
    </Specimen>
  );
}
