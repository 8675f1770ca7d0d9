"use client";

import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";

/** Where a browser keeps that single letters are not to work as keys. */
const kept = "holdfast-keys";
const changed = "holdfast-keys-changed";

function subscribe(notify: () => void): () => void {
  addEventListener(changed, notify);
  return () => removeEventListener(changed, notify);
}
const read = () => localStorage.getItem(kept) !== "off";

/** Whether single letters work as keys: whoever speaks to a computer presses them without knowing. */
function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, read, () => true);
  const set = (next: boolean) => {
    localStorage.setItem(kept, next ? "on" : "off");
    dispatchEvent(new Event(changed));
  };
  return [on, set];
}

export interface ListKeys {
  open: boolean;
  show: () => void;
  onClose: () => void;
  single: boolean;
  onSingle: (on: boolean) => void;
}

const steps: Record<string, number> = { j: 1, k: -1 };
const arrows: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const typing = "input, textarea, select, [contenteditable]";

/**
 * j and k from row to row (arrows, too, within the list), / to search, ? for the list of keys. Enter opens, as with every link.
 * @param rows which links of the page are those of its rows.
 */
export function useListKeys(page: RefObject<HTMLElement | null>, rows: string): ListKeys {
  const [open, setOpen] = useState(false);
  const [single, onSingle] = useSingleKeys();

  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const from = event.target instanceof Element ? event.target : null;
      // A dialog or a sheet stands over the page, and has keys of its own.
      if (!page.current || from?.closest(typing) || from?.closest("[role=dialog], [role=alertdialog]")) return;
      const links = [...page.current.querySelectorAll<HTMLElement>(rows)];
      const at = links.indexOf(document.activeElement as HTMLElement);
      const step = (single ? steps[event.key] : undefined) ?? (at >= 0 ? arrows[event.key] : undefined);
      if (step !== undefined) links[at < 0 ? 0 : at + step]?.focus();
      else if (single && event.key === "/") page.current.querySelector<HTMLElement>("input[type=search]")?.focus();
      else if (single && event.key === "?") setOpen(true);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, [page, rows, single]);

  return { open, show: () => setOpen(true), onClose: () => setOpen(false), single, onSingle };
}
