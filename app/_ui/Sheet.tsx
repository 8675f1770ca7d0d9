"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

type Props = { open: boolean; onClose: () => void; title: string; children: ReactNode };

/**
 * Something to look at or to choose beside the page: from the lower edge of a phone, in the middle of a table. Escape, a
 * tap beside it and its own button close it, and the focus goes back to where it was. What asks for a yes is a Dialog.
 */
export function Sheet({ open, onClose, title, children }: Props) {
  const t = useTranslations("ui.sheet");
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-10 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-10 flex items-end sm:items-center sm:justify-center sm:p-6">
          <Dialog.Popup className="flex max-h-[85dvh] w-full flex-col border-line border-t bg-surface transition-[translate,opacity] data-ending-style:translate-y-2 data-starting-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:opacity-0 sm:max-w-lg sm:rounded-edge sm:border">
            <div className="flex items-center justify-between gap-4 border-line border-b ps-5">
              <Dialog.Title className="py-3 text-lead font-strong">{title}</Dialog.Title>
              <Dialog.Close
                aria-label={t("close")}
                className="-outline-offset-3 grid size-12 shrink-0 place-items-center"
              >
                <X aria-hidden className="size-5" />
              </Dialog.Close>
            </div>
            <div className="overflow-y-auto p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">{children}</div>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
