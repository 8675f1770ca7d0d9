"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Table } from "@/app/_ui/Table";
import { Tag } from "@/app/_ui/Tag";
import { Time } from "@/app/_ui/Time";
import { useToast } from "@/app/_ui/Toasts";
import { Told } from "@/app/_words/Told";
import type { Device } from "@/lib/client/device";
import { deviceParts, listSessions, revokeSession } from "@/lib/client/sessions";
import { useAct } from "@/lib/client/useAct";
import { useLoaded } from "@/lib/client/useLoaded";
import type { SessionDto } from "@/lib/contract/account";

/** Where one is signed in; each of the others can be ended from here. */
export function Sessions({ device }: { device: Device }) {
  const t = useTranslations("account.sessions");
  const { value: sessions, told: trouble, again: load } = useLoaded(useCallback(() => listSessions(device), [device]));
  const [ending, setEnding] = useState<string>();
  const { busy, told, run } = useAct();
  const toast = useToast();

  const nameOf = (session: SessionDto): string => {
    const { browser, system } = deviceParts(session.device);
    return t("device", { browser: browser ?? t("someBrowser"), system: system ?? t("someSystem") });
  };
  const end = async (session: SessionDto) => {
    setEnding(session.id);
    const ended = await run(t("ending"), () => revokeSession(device, session.id));
    if (ended) toast(t("ended", { device: nameOf(session) }));
    await load();
  };

  return (
    <section className="grid gap-3">
      <h2>{t("title")}</h2>
      <Told told={told ?? trouble} />
      {!sessions && !trouble && <Skeleton label={t("loading")} lines={2} />}
      {sessions && (
        <Table
          caption={t("caption")}
          rows={sessions}
          keyOf={({ id }) => id}
          columns={[
            { title: t("what"), cell: nameOf },
            { title: t("since"), cell: ({ createdAt }) => <Time at={createdAt} /> },
            { title: t("lastUsed"), cell: ({ lastSeenAt }) => <Time at={lastSeenAt} as="ago" /> },
            {
              title: t("now"),
              cell: (session) =>
                session.current ? (
                  <Tag tone="accent">{t("thisBrowser")}</Tag>
                ) : (
                  <Button
                    weight="danger"
                    busy={ending === session.id ? busy : undefined}
                    onClick={() => void end(session)}
                  >
                    {t.rich("end", {
                      device: nameOf(session),
                      hidden: (text) => <span className="sr-only">{text}</span>,
                    })}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <p className="text-soft">{t("afterwards")}</p>
    </section>
  );
}
