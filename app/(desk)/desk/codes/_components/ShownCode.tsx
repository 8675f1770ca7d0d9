"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { CopyButton } from "@/app/_ui/CopyButton";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import { QrCode } from "@/app/_ui/QrCode";
import { Time } from "@/app/_ui/Time";
import { Words } from "@/app/_ui/Words";
import { fingerprintWords } from "@/lib/protocol/words";
import { useDesk } from "../../_components/context";
import type { CodeWish } from "./codeWish";
import { JoinPaper } from "./JoinPaper";

export type Shown = CodeWish & { url: string; until: number; hash: string };

/** @param left uses that are left. */
type Props = { code: Shown; left: number; onClose: () => void };

/** An address that leads every device to itself. */
const isHere = (url: string) => /^(localhost|127\..*|\[::1\])$/.test(new URL(url).hostname);

/** One code, large, for the camera of the person before the screen; and as a sheet for the table or the wall. */
export function ShownCode({ code, left, onClose }: Props) {
  const t = useTranslations("codes.shown");
  const { desk } = useDesk();
  const { purpose, url, until } = code;
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-[22rem_1fr] sm:gap-10 print:hidden">
        {left > 0 ? (
          <QrCode text={url} label={t(`labels.${purpose}`)} />
        ) : (
          <Notice title={t("usedUp")}>
            <p>{t("usedUpSays")}</p>
          </Notice>
        )}
        <div className="grid grid-cols-1 content-start gap-4">
          <h2>{t(`titles.${purpose}`)}</h2>
          <p className="text-lead">{t(`says.${purpose}`)}</p>
          {left > 0 && (
            <p aria-live="polite">{t.rich("works", { left, time: () => <Time key="until" at={until} /> })}</p>
          )}
          {left > 0 && isHere(url) && (
            <Notice tone="wait">
              <p>{t("onlyHere")}</p>
            </Notice>
          )}
          {left > 0 && (
            <div>
              <p
                className="break-all rounded-edge border border-line bg-sunk px-3 py-2 font-mono text-small"
                data-testid="code"
              >
                {url}
              </p>
              <CopyButton text={url} what={t("copy")} />
            </div>
          )}
          <Fold title={t("words")}>
            <p className="mb-3">{t("wordsSay")}</p>
            <Words words={fingerprintWords(desk.genesis)} label={t("fingerprint")} open />
          </Fold>
          <div className="flex flex-wrap gap-3">
            {left > 0 && (
              <Button weight="secondary" onClick={() => window.print()}>
                {t(`print.${purpose}`)}
              </Button>
            )}
            <Button weight="secondary" onClick={onClose}>
              {t("another")}
            </Button>
          </div>
          {left > 0 && <p className="text-small text-soft">{t("printSays")}</p>}
        </div>
      </div>
      {left > 0 && <JoinPaper code={code} left={left} />}
    </>
  );
}
