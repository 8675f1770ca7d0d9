"use client";

import { useEffect, useState } from "react";

type Props = { jpeg: Uint8Array<ArrayBuffer>; alt: string };

/** A photograph out of memory: it lies at no address, and is gone with the page. */
export function Photo({ jpeg, alt }: Props) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([jpeg], { type: "image/jpeg" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [jpeg]);
  // biome-ignore lint/performance/noImgElement: the picture is in memory, not at an address
  return url ? <img src={url} alt={alt} className="max-h-72 w-full rounded-edge object-cover" /> : null;
}
