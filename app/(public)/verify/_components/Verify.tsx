"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Found } from "@/app/_audit/Found";
import { Whole } from "@/app/_audit/Whole";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { isFault } from "@/lib/domain/audit/fault";
import { AlarmSays } from "./AlarmSays";
import { Ask } from "./Ask";
import { AskKey } from "./AskKey";
import { EnvelopeSays } from "./EnvelopeSays";
import { ReceiptSays } from "./ReceiptSays";
import { useVerify, type Verifying } from "./useVerify";

/** One file, checked here and sent nowhere: choose or drop it, watch, read the verdict. */
export function Verify() {
  const t = useTranslations("verify.page");
  const verifying = useVerify();
  const [files, setFiles] = useState<File[]>([]);
  const { stage, ready, check, again } = verifying;
  const asking = stage.is === "asking";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the file can be chosen by keyboard
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const dropped = [...event.dataTransfer.files].slice(0, 1);
        if (asking && dropped.length > 0) setFiles(dropped);
      }}
    >
      <Page title={t("title")}>
        {asking && (
          <>
            <p>{t("intro")}</p>
            <Ask files={files} onPick={setFiles} ready={ready} onCheck={(file, known) => void check(file, known)} />
          </>
        )}
        <Outcome verifying={verifying} />
        {!asking && stage.is !== "checking" && (
          <div>
            <Button
              weight="secondary"
              onClick={() => {
                setFiles([]);
                again();
              }}
            >
              {t("again")}
            </Button>
          </div>
        )}
      </Page>
    </div>
  );
}

function Outcome({ verifying: { stage, checkReceipt, stop } }: { verifying: Verifying }) {
  const t = useTranslations("verify.page");
  switch (stage.is) {
    case "asking":
      return null;
    case "receipt":
      return <AskKey onCheck={(key) => checkReceipt(stage.text, key)} />;
    case "checking": {
      const { done, size } = stage;
      return (
        <>
          <Progress
            says={size === null ? t("reading") : t("progress", { done, size })}
            done={size ? done / size : undefined}
          />
          <div>
            <Button weight="secondary" onClick={stop}>
              {t("stop")}
            </Button>
          </div>
        </>
      );
    }
    case "audited":
      return isFault(stage.found) ? <Found fault={stage.found} /> : <Whole verdict={stage.found} asked={stage.asked} />;
    case "ended":
      return <Notice tone="wait">{t(stage.how)}</Notice>;
    case "read":
      return <ReceiptSays found={stage.found} />;
    case "alarm":
      return <AlarmSays found={stage.found} />;
    case "envelope":
      return <EnvelopeSays found={stage.found} />;
    case "broken":
      return <Notice tone="wait">{t("broken", { because: stage.because })}</Notice>;
  }
}
