"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Facts } from "@/app/_ui/Facts";
import { Told } from "@/app/_words/Told";
import { useAct } from "@/lib/client/useAct";
import { useDesk } from "../../_components/context";
import { DeskPage } from "../../_components/DeskPage";
import { KeyFile } from "./KeyFile";
import { Sessions } from "./Sessions";

/** One's own account: where it is signed in, the key file, and the way out. */
export function AccountPage() {
  const t = useTranslations("account.accountPage");
  const { account, opened, desk } = useDesk();
  const { busy, told, run } = useAct();
  const { name, email } = opened.who;
  const organisation = desk.roster().guardians.find(({ key }) => key === desk.me)?.organisation;
  return (
    <DeskPage title={t("account")}>
      <Told told={told} />
      <Facts
        facts={[
          { name: "Name", value: name },
          ...(organisation ? [{ name: "Organisation", value: organisation }] : []),
          { name: "E-mail", value: email },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <Button weight="secondary" onClick={() => account.lock()}>
          {t("lockDesk")}
        </Button>
        <Button weight="secondary" busy={busy} onClick={() => run(t("signingOut"), () => account.signOut())}>
          {t("signOut")}
        </Button>
      </div>
      <Sessions device={desk.device} />
      <KeyFile />
    </DeskPage>
  );
}
