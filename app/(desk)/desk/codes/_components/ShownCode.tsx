"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { CopyButton } from "@/app/_ui/CopyButton";
import { Fold } from "@/app/_ui/Fold";
import { QrCode } from "@/app/_ui/QrCode";
import { Time } from "@/app/_ui/Time";
import { Words } from "@/app/_ui/Words";
import { fingerprintWords } from "@/lib/protocol/words";
import { useDesk } from "../../_components/context";
import { type CodeWish, texts } from "./codeTexts";

type Props = { code: CodeWish & { url: string; until: number }; onClose: () => void };

/** One code, large, for the camera of the person before the screen. */
export function ShownCode({ code, onClose }: Props) {
  const t = useTranslations("codes.shownCode");
  const { desk } = useDesk();
  const { title, says, label } = texts[code.purpose];
  return (
    <div className="grid gap-6 sm:grid-cols-[22rem_1fr] sm:gap-10">
      <QrCode text={code.url} label={label} />
      <div className="grid content-start gap-4">
        <h2>{title}</h2>
        <p className="text-lead">{says}</p>
        <p>
          It works {code.uses === 1 ? "once" : `for ${code.uses} people`}, until <Time at={code.until} />.
        </p>
        <div>
          <p
            className="break-all rounded-edge border border-line bg-sunk px-3 py-2 font-mono text-small"
            data-testid="code"
          >
            {code.url}
          </p>
          <CopyButton text={code.url} what={t("copyLink")} />
        </div>
        <Fold title={t("federations15Words")}>
          <p className="mb-3">{t("ifPageAsksWhether")}</p>
          <Words words={fingerprintWords(desk.genesis)} label={t("fingerprint")} open />
        </Fold>
        <div>
          <Button weight="secondary" onClick={onClose}>
            {t("makeAnotherCode")}
          </Button>
        </div>
      </div>
    </div>
  );
}
