"use client";

/** Hands bytes to the person as a file: the browser asks where to, or puts it among the downloads. */
export function saveFile(name: string, content: BlobPart, type = "application/octet-stream") {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has the bytes by then; sooner, some browsers would save an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
