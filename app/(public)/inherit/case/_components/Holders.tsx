"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import type { Estate, Executor, FoundExecutor } from "@/lib/client/estates";
import { useAct } from "@/lib/client/useAct";
import { Email } from "@/lib/contract/account";
import { ToldView } from "../../../_components/ToldView";
import { room } from "../../_components/load";

type Props = { executor: Executor; estate: Estate; onShared: () => Promise<void> };

/** Who has the ticket, and how another executor gets it: five words are compared before anything is sealed. */
export function Holders({ executor, estate, onShared }: Props) {
  const t = useTranslations("inherit.holders");
  const [email, setEmail] = useState("");
  const [error, setError] = useState<string>();
  const [found, setFound] = useState<FoundExecutor | null>(null);
  const act = useAct();
  const find = async () => {
    const typed = Email.safeParse(email.trim());
    setError(typed.success ? undefined : t("emailFault"));
    if (!typed.success) return;
    const there = await act.run(t("looking"), async () => (await room()).findExecutor(executor, typed.data));
    if (there) setFound(there.done);
  };
  const share = async () => {
    if (!found) return;
    const given = await act.run(t("sharing"), async () =>
      (await room()).giveTicket(executor, estate.ticket, found.keys),
    );
    if (!given) return;
    setFound(null);
    setEmail("");
    await onShared();
  };
  return (
    <div className="grid gap-4">
      <ul aria-label={t("label")} className="list-disc ps-5">
        {estate.holders.map(({ key, name }) => (
          <li key={key}>{key === executor.me ? t("you", { name }) : name}</li>
        ))}
      </ul>
      {act.told && <ToldView told={act.told} />}
      {found ? (
        <div className="grid justify-items-start gap-3">
          <p>{t("compare", { name: found.name })}</p>
          <p className="font-mono text-lead font-strong" translate="no" data-testid="their-words">
            {found.words.join(" ")}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button weight="secondary" busy={act.busy} onClick={share}>
              {t("share", { name: found.name })}
            </Button>
            <Button weight="quiet" disabled={act.busy !== undefined} onClick={() => setFound(null)}>
              {t("differ")}
            </Button>
          </div>
        </div>
      ) : (
        <form
          noValidate
          className="grid justify-items-start gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void find();
          }}
        >
          <p>{t("says")}</p>
          <Field
            name="joint-email"
            type="email"
            label={t("email")}
            value={email}
            error={error}
            onChange={(event) => setEmail(event.target.value)}
          />
          <Button type="submit" weight="secondary" busy={act.busy}>
            {t("find")}
          </Button>
        </form>
      )}
    </div>
  );
}
