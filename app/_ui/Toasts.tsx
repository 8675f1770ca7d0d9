"use client";

import { X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

type Toast = { id: number; says: ReactNode };

/** Milliseconds. */
const shownFor = 6_000;
/** So many stand at the same time; an older one makes room. */
const atOnce = 3;

const Tell = createContext<(says: ReactNode) => void>(() => {});

/** Tells in passing that something was done. What the person must know or do stands on the page itself. */
export const useToast = (): ((says: ReactNode) => void) => useContext(Tell);

/** The place where it is told: above everything, heard by a screen reader, and gone by itself. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const count = useRef(0);
  const tell = useCallback((says: ReactNode) => {
    count.current += 1;
    const toast = { id: count.current, says };
    setToasts((before) => [...before.slice(1 - atOnce), toast]);
  }, []);
  const drop = useCallback((id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)), []);
  return (
    <Tell value={tell}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-4 bottom-[max(1rem,env(safe-area-inset-bottom))] z-20 grid justify-items-center gap-2 sm:justify-items-end print:hidden"
      >
        {toasts.map(({ id, says }) => (
          <Passing key={id} id={id} onDone={drop}>
            {says}
          </Passing>
        ))}
      </div>
    </Tell>
  );
}

/** Stays for as long as somebody points at it or has the focus in it. */
function Passing({ id, onDone, children }: { id: number; onDone: (id: number) => void; children: ReactNode }) {
  const t = useTranslations("ui.toasts");
  const [held, hold] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDone(id), shownFor);
    return () => clearTimeout(timer);
  }, [held, id, onDone]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody looks at it
    <div
      className="pointer-events-auto flex w-full max-w-md items-start gap-3 rounded-edge border border-ink bg-ink ps-4 text-paper sm:w-auto"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <p className="min-w-0 flex-1 py-2.5">{children}</p>
      <button
        type="button"
        aria-label={t("close")}
        onClick={() => onDone(id)}
        className="-outline-offset-3 grid size-11 shrink-0 place-items-center focus-visible:outline-paper"
      >
        <X aria-hidden className="size-5" />
      </button>
    </div>
  );
}
