"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Empty } from "@/app/_ui/Empty";
import { Fold } from "@/app/_ui/Fold";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Time } from "@/app/_ui/Time";
import { useLoaded } from "@/lib/client/useLoaded";
import { SecureOnly } from "../../_components/SecureOnly";
import { ToldView } from "../../_components/ToldView";
import { BackupView } from "./BackupView";
import { loadKept } from "./load";
import { OpenSheet } from "./OpenSheet";

/** The backups of this device: none, one, or several to choose from. */
export function BackupHome() {
  const t = useTranslations("backup.backupHome");
  const { value, told, again } = useLoaded(useCallback(loadKept, []));
  const [chosen, choose] = useState<string | null>(null);
  const only = value?.length === 1 ? value[0]?.id : undefined;
  const id = only ?? (value?.some((kept) => kept.id === chosen) ? chosen : null);
  const opened = async (sheet: string) => {
    await again();
    choose(sheet);
  };

  if (id) {
    return (
      <BackupView
        key={id}
        id={id}
        onGone={async () => {
          choose(null);
          await again();
        }}
        onOthers={only ? undefined : () => choose(null)}
      />
    );
  }
  return (
    <Page title={t("yourBackup")}>
      <SecureOnly>
        {told && <ToldView told={told} again={again} />}
        {!value && !told && <Skeleton label={t("lookingDevice")} />}
        {value && value.length > 1 && (
          <ul className="grid gap-2" aria-label={t("backupsDevice")}>
            {value.map((kept) => (
              <li key={kept.id}>
                <button
                  type="button"
                  className="w-full rounded-edge border border-line-strong bg-surface px-4 py-3 text-start hover:border-accent"
                  onClick={() => choose(kept.id)}
                >
                  <span className="block font-strong text-accent underline">
                    {kept.contents.map(({ label }) => label).join(", ") || t("fromSheet")}
                  </span>
                  <span className="text-soft">
                    {t.rich("deviceSince", { time: () => <Time at={kept.createdAt} as="day" /> })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {value?.length === 0 && (
          <Empty
            title={t("thereBackupDeviceYet")}
            action={<LinkButton href="/join">{t("backSomethingUp")}</LinkButton>}
          >
            <p>{t.rich("ifMadeOneAnother", { a: (text) => <a href="/recover">{text}</a> })}</p>
          </Empty>
        )}
        {value && (
          <Fold title={t("openBackupSheet")} open={value.length === 0}>
            <OpenSheet onOpened={opened} />
          </Fold>
        )}
      </SecureOnly>
    </Page>
  );
}
