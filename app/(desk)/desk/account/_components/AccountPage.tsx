"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Facts } from "@/app/_ui/Facts";
import { Told } from "@/app/_words/Told";
import { useAct } from "@/lib/client/useAct";
import { useDesk } from "../../_components/context";
import { DeskPage } from "../../_components/DeskPage";
import { ChangePassphrase } from "./ChangePassphrase";
import { KeyFile } from "./KeyFile";
import { SavedKit } from "./SavedKit";
import { Sessions } from "./Sessions";

/** One's own account: where it is signed in, the passphrase, what is kept beside it, and the way out. */
export function AccountPage() {
  const t = useTranslations("account.page");
  const { account, opened, desk } = useDesk();
  const { busy, told, run } = useAct();
  const [changes, setChanges] = useState(0);
  const { name, email } = opened.who;
  const organisation = desk.roster().guardians.find(({ key }) => key === desk.me)?.organisation;
  return (
    <DeskPage title={t("title")}>
      <Told told={told} />
      <Facts
        facts={[
          { name: t("name"), value: name },
          ...(organisation ? [{ name: t("organisation"), value: organisation }] : []),
          { name: t("email"), value: email },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <Button weight="secondary" onClick={() => account.lock()}>
          {t("lock")}
        </Button>
        <Button weight="secondary" busy={busy} onClick={() => run(t("signingOut"), () => account.signOut())}>
          {t("signOut")}
        </Button>
      </div>
      {/* A changed passphrase has ended the others. */}
      <Sessions key={changes} device={desk.device} />
      <ChangePassphrase onChanged={() => setChanges((count) => count + 1)} />
      <KeyFile />
      <SavedKit />
    </DeskPage>
  );
}
