"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { CopyButton } from "@/app/_ui/CopyButton";
import { Notice } from "@/app/_ui/Notice";

type Clipboard = "untouched" | "full" | "cleared" | "stays";

/** Copies a secret, says what else can read it from then on, and takes it out of the clipboard again. */
export function CopySecret({ text, what }: { text: string; what: string }) {
  const t = useTranslations("parts.contents.copied");
  const [clipboard, setClipboard] = useState<Clipboard>("untouched");
  const clear = () =>
    navigator.clipboard.writeText("").then(
      () => setClipboard("cleared"),
      () => setClipboard("stays"),
    );
  return (
    <>
      <CopyButton text={text} what={what} onCopied={() => setClipboard("full")} />
      {clipboard !== "untouched" && (
        <div className="order-last basis-full pt-2" role="status">
          {clipboard === "cleared" ? (
            <p>{t("cleared")}</p>
          ) : (
            <Notice tone="wait" title={t("title")}>
              <p className="mb-3">{clipboard === "stays" ? t("failed") : t("says")}</p>
              {clipboard === "full" && (
                <Button weight="secondary" onClick={clear}>
                  {t("clear")}
                </Button>
              )}
            </Notice>
          )}
        </div>
      )}
    </>
  );
}
