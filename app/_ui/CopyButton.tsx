"use client";

import { Check, Copy } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";

const never = () => () => {};

type Props = { text: string; what?: string; onCopied?: () => void };

/** Copies a text, and says that it did. Absent where the browser gives no clipboard (http on another host). */
export function CopyButton({ text, what, onCopied }: Props) {
  const t = useTranslations("ui.copyButton");
  const [copied, setCopied] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const able = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => false,
  );
  if (!able) return null;
  const done = copied === text;
  const Mark = done ? Check : Copy;
  return (
    <button
      type="button"
      className="-mx-2 inline-flex min-h-10 items-center gap-1.5 rounded-edge px-2 font-strong text-accent text-small hover:bg-accent-wash"
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => {
            setCopied(text);
            onCopied?.();
          },
          () => setFailed(true),
        )
      }
    >
      <Mark aria-hidden className="size-4.5" />
      <span aria-live="polite">{done ? t("copied") : failed ? t("notAllowed") : (what ?? t("copy"))}</span>
    </button>
  );
}
