"use client";

import { useEffect, useState } from "react";

type Props = {
  jpeg: Uint8Array<ArrayBuffer>;
  alt: string;
  /** `cover` fills its frame and may lose an edge; `whole` shows all of it, as wide as its column. */
  fit?: "cover" | "whole";
};

const fits = { cover: "size-full object-cover", whole: "h-auto w-full" };

/** A photograph out of memory: it lies at no address, and is gone with the page. */
export function Photo({ jpeg, alt, fit = "cover" }: Props) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([jpeg], { type: "image/jpeg" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [jpeg]);
  // biome-ignore lint/performance/noImgElement: the picture is in memory, not at an address
  return url ? <img src={url} alt={alt} className={fits[fit]} /> : null;
}
