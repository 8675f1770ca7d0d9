"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Skeleton } from "@/app/_ui/Skeleton";
import { useToast } from "@/app/_ui/Toasts";
import { Told } from "@/app/_words/Told";
import { endAccessToken, listAccessTokens } from "@/lib/client/accessTokens";
import type { Desk } from "@/lib/client/desk";
import { useAct } from "@/lib/client/useAct";
import { useLoaded } from "@/lib/client/useLoaded";
import type { AccessTokenDto } from "@/lib/contract/tokens";
import { NewToken } from "./NewToken";
import { TokenTable } from "./TokenTable";

/** The account's access tokens. */
export function Tokens({ desk }: { desk: Desk }) {
  const { device } = desk;
  const t = useTranslations("tokens");
  const {
    value: tokens,
    told: trouble,
    again: load,
  } = useLoaded(useCallback(() => listAccessTokens(device), [device]));
  const [ending, setEnding] = useState<string>();
  const { busy, told, run } = useAct();
  const toast = useToast();

  const end = async ({ name, label }: AccessTokenDto) => {
    setEnding(name);
    if (await run(t("list.ending"), () => endAccessToken(device, name))) toast(t("list.ended", { label }));
    await load();
  };

  return (
    <>
      <p className="max-w-read">{t("page.says")}</p>
      <p className="max-w-read text-soft">{t("page.carry")}</p>
      <NewToken desk={desk} onMade={() => void load()} />
      <section className="grid gap-3">
        <h2>{t("list.title")}</h2>
        <Told told={told ?? trouble} />
        {!tokens && !trouble && <Skeleton label={t("list.loading")} lines={2} />}
        {tokens && <TokenTable tokens={tokens} ending={busy ? ending : undefined} onEnd={(token) => void end(token)} />}
        <p className="max-w-read text-soft">{t("list.afterwards")}</p>
      </section>
    </>
  );
}
