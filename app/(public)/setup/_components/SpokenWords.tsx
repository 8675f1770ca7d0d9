"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import type { Setup } from "@/lib/client/answers";
import { wordsOfJoiner } from "@/lib/client/setup";

type Props = {
  guardian: NonNullable<Setup["joiners"][number]["guardian"]>;
  busy: string | undefined;
  onConfirm: () => void;
  onDiffer: () => void;
};

/** The five words of a joiner's keys, worked out in this browser, beside the question whether they were the spoken ones. */
export function SpokenWords({ guardian, busy, onConfirm, onDiffer }: Props) {
  const t = useTranslations("setup.spokenWords");
  return (
    <div className="grid gap-3 rounded-edge border border-line bg-surface p-4">
      <p>{t("compare", { name: guardian.name })}</p>
      <p className="flex flex-wrap gap-x-4 font-mono text-lead font-strong" translate="no">
        {wordsOfJoiner(guardian).map((word, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place, and may come twice
          <span key={place}>{word}</span>
        ))}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button weight="secondary" busy={busy} onClick={onConfirm}>
          {t("same", { name: guardian.name })}
        </Button>
        <Button weight="quiet" disabled={busy !== undefined} onClick={onDiffer}>
          {t("others")}
        </Button>
      </div>
    </div>
  );
}
