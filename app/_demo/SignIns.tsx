"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { Told } from "@/app/_words/Told";
import { useAccount } from "@/lib/client/useAccount";
import { useAct } from "@/lib/client/useAct";

export interface DemoAccount {
  role: string;
  name: string;
  email: string;
  passphrase: string;
}

/** Where somebody of this role begins. */
const homes: Record<string, string> = { guardian: "/desk", auditor: "/audit", executor: "/inherit" };

/**
 * One click signs in: the passphrase is typed for the visitor, and stretched in this browser like any other.
 * @param to where the visitor was going; somebody whose room that is not goes to the own one.
 */
export function SignIns({ accounts, to }: { accounts: readonly DemoAccount[]; to?: string }) {
  const t = useTranslations("demo.signIns");
  const { account, view } = useAccount();
  const [who, setWho] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const act = useAct();
  const router = useRouter();
  const signIn = async ({ role, name, email, passphrase }: DemoAccount) => {
    if (!account) return;
    setWho(email);
    setWrong(false);
    const outcome = await act.run(t("signingIn", { name }), async () => {
      if (view.state === "locked" || view.state === "unlocked") await account.signOut();
      return account.signIn(email, passphrase);
    });
    const home = homes[role] ?? "/";
    if (outcome?.done === "in") router.push(to?.startsWith(home) ? to : home);
    else if (outcome?.done === "wrong") setWrong(true);
  };
  return (
    <div className="grid gap-3">
      <Told told={act.told} />
      {wrong && <ErrorSummary problems={[{ message: t("wrong") }]} />}
      <ul className="grid gap-2 sm:grid-cols-2">
        {accounts.map((one) => (
          <li key={one.email}>
            <Button
              weight="secondary"
              wide
              busy={who === one.email ? act.busy : undefined}
              disabled={!account || (act.busy !== undefined && who !== one.email)}
              onClick={() => signIn(one)}
            >
              {t("signIn", { name: one.name })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
