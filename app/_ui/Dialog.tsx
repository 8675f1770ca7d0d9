"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";

type Props = {
  open: boolean;
  onClose: () => void;
  /** The question, short: "Approve Elena's request?" */
  title: string;
  /** What will happen, to whom, and whether it can be undone. */
  children: ReactNode;
  /** The act in words, on the button: "Approve and hand over my share". */
  act: string;
  onAct: () => void;
  danger?: boolean;
  /** What is going on; while set, the dialog stays and neither button does anything. */
  busy?: string | undefined;
  /** Why it did not work, and what to do. */
  error?: string | undefined;
};

/** Asks once more before an act that counts. Escape and "Not now" leave everything as it is. */
export function Dialog({ open, onClose, title, children, act, onAct, danger = false, busy, error }: Props) {
  const t = useTranslations("ui.dialog");
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && !busy && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-10 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Viewport className="fixed inset-0 z-10 flex items-end sm:items-center sm:justify-center sm:p-6">
          <AlertDialog.Popup className="max-h-[92dvh] w-full overflow-y-auto border-line border-t bg-surface p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] transition-[translate,opacity] data-ending-style:translate-y-2 data-starting-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:opacity-0 sm:max-w-lg sm:rounded-edge sm:border sm:p-6">
            <AlertDialog.Title className="text-lead font-strong">{title}</AlertDialog.Title>
            <AlertDialog.Description render={<div />} className="mt-2 grid gap-2">
              {children}
            </AlertDialog.Description>
            {error && (
              <p role="alert" className="mt-3 font-strong text-stop">
                {error}
              </p>
            )}
            <div className="mt-5 flex flex-col gap-3 sm:flex-row-reverse sm:justify-start">
              <Button weight={danger ? "danger" : "primary"} busy={busy} onClick={onAct}>
                {act}
              </Button>
              <Button weight="quiet" disabled={busy !== undefined} onClick={onClose}>
                {t("notNow")}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
