"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { Told } from "@/app/_words/Told";
import { thisDevice } from "@/lib/client/device";
import { invite } from "@/lib/client/setup";
import { useAct } from "@/lib/client/useAct";

type Props = { missing: number; taken: readonly string[]; onInvited: (label: string, token: string) => Promise<void> };

/** One more invitation: a name to know it by, and a link. */
export function InviteForm({ missing, taken, onInvited }: Props) {
  const t = useTranslations("setup.inviteForm");
  const [label, setLabel] = useState("");
  const [error, setError] = useState<string>();
  const { busy, told, run } = useAct();
  const make = async () => {
    const name = label.trim();
    if (name === "" || name.length > 100) return setError(t("nameMissing"));
    if (taken.includes(name)) return setError(t("nameTaken"));
    setError(undefined);
    const made = await run(t("makingLink"), async () => invite(await thisDevice(), name));
    if (!made) return;
    await onInvited(name, made.done.token);
    setLabel("");
  };
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2>{t("title", { missing })}</h2>
      <Told told={told} />
      <Field
        name="invitee"
        label={t("whom")}
        hint={t("whomHint")}
        autoComplete="off"
        value={label}
        onChange={(event) => setLabel(event.target.value)}
        error={error}
      />
      <div>
        <Button type="submit" weight="secondary" busy={busy}>
          {t("makeLink")}
        </Button>
      </div>
    </form>
  );
}
