"use client";

import { useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Table } from "@/app/_ui/Table";
import { Tag } from "@/app/_ui/Tag";
import { Time } from "@/app/_ui/Time";
import { Told } from "@/app/_words/Told";
import type { Device } from "@/lib/client/device";
import { isRefused } from "@/lib/client/outcome";
import { listSessions, revokeSession } from "@/lib/client/sessions";
import { type Told as TroubleTold, toldOf } from "@/lib/client/told";
import { useAct } from "@/lib/client/useAct";
import type { SessionDto } from "@/lib/contract/account";

/** Where one is signed in; each of the others can be ended from here. */
export function Sessions({ device }: { device: Device }) {
  const t = useTranslations("account.sessions");
  const [sessions, setSessions] = useState<SessionDto[] | null>(null);
  const [trouble, setTrouble] = useState<TroubleTold | null>(null);
  const [ending, setEnding] = useState<string>();
  const { busy, told, run } = useAct();

  const load = useCallback(async () => {
    try {
      const listed = await listSessions(device);
      setTrouble(isRefused(listed) ? toldOf(listed) : null);
      if (!isRefused(listed)) setSessions(listed);
    } catch (error) {
      setTrouble(toldOf(error));
    }
  }, [device]);
  useEffect(() => {
    void load();
  }, [load]);

  const end = async (id: string) => {
    setEnding(id);
    await run(t("ending"), () => revokeSession(device, id));
    await load();
  };

  return (
    <section className="grid gap-3">
      <h2>{t("whereSigned")}</h2>
      <Told told={told ?? trouble} />
      {!sessions && !trouble && <Skeleton label={t("lookingWhereSigned")} lines={2} />}
      {sessions && (
        <Table
          caption={t("sessions")}
          rows={sessions}
          keyOf={({ id }) => id}
          columns={[
            { title: "Device", cell: (session) => session.device },
            { title: "Since", cell: ({ createdAt }) => <Time at={createdAt} /> },
            { title: t("lastUsed"), cell: ({ lastSeenAt }) => <Time at={lastSeenAt} as="ago" /> },
            {
              title: "Now",
              cell: ({ id, current, device: name }) =>
                current ? (
                  <Tag tone="accent">{t("thisBrowser")}</Tag>
                ) : (
                  <Button weight="danger" busy={ending === id ? busy : undefined} onClick={() => end(id)}>
                    {t.rich("signOut", { name, span: (text) => <span className="sr-only">{text}</span> })}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <p className="text-soft">{t("nobodyCanSignSign")}</p>
    </section>
  );
}
