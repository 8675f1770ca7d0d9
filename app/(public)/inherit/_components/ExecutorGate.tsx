"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { PassphraseForm } from "@/app/_ui/PassphraseForm";
import { Skeleton } from "@/app/_ui/Skeleton";
import type { Account } from "@/lib/client/account";
import type { Executor } from "@/lib/client/estates";
import type { Opened, Who } from "@/lib/client/signIn";
import { type Told, toldOf } from "@/lib/client/told";
import { useAccount } from "@/lib/client/useAccount";
import { useAct } from "@/lib/client/useAct";
import { ToldView } from "../../_components/ToldView";
import { RegisterStep } from "./RegisterStep";

/** Shows its children to an unlocked executor alone: makes the account, signs in, unlocks, or says why not. */
export function ExecutorGate({ children }: { children: (executor: Executor) => ReactNode }) {
  const t = useTranslations("inherit.gate");
  const { account, view, told, again } = useAccount();
  const [making, make] = useState(false);
  if (told || !account || view.state === "unknown") {
    return (
      <Page title={t("title")}>
        {told ? <ToldView told={told} again={async () => again()} /> : <Skeleton label={t("looking")} />}
      </Page>
    );
  }
  if (view.state === "out") {
    return making ? (
      <RegisterStep account={account} onBack={() => make(false)} />
    ) : (
      <Outside onMake={() => make(true)} />
    );
  }
  if (view.who.role !== "executor") return <Another account={account} who={view.who} />;
  if (view.state === "locked") return <Locked account={account} who={view.who} idle={view.idle} />;
  return <Inside opened={view.opened}>{children}</Inside>;
}

function Outside({ onMake }: { onMake: () => void }) {
  const t = useTranslations("inherit.gate");
  const [to, setTo] = useState("/inherit");
  useEffect(() => setTo(`${location.pathname}${location.search}`), []);
  return (
    <Page title={t("title")} actions={<Button onClick={onMake}>{t("make")}</Button>}>
      <p className="text-lead">{t("lead")}</p>
      <p>{t("why")}</p>
      <div>
        <LinkButton weight="secondary" href={`/sign-in?to=${encodeURIComponent(to)}`}>
          {t("signIn")}
        </LinkButton>
      </div>
      <p className="text-soft">{t("mourning")}</p>
    </Page>
  );
}

/** A guardian or an auditor: the account is of another kind. */
function Another({ account, who }: { account: Account; who: Who }) {
  const t = useTranslations("inherit.gate");
  const act = useAct();
  return (
    <Page
      title={t("title")}
      actions={
        <Button busy={act.busy} onClick={() => act.run(t("signingOut"), () => account.signOut())}>
          {t("signOut")}
        </Button>
      }
    >
      {act.told && <ToldView told={act.told} />}
      <Notice title={t("another", { name: who.name })}>
        <p>{t("anotherSays")}</p>
      </Notice>
    </Page>
  );
}

/** After a reload, or when nobody has touched the page for a while. */
function Locked({ account, who, idle }: { account: Account; who: Who; idle: boolean }) {
  const t = useTranslations("inherit.gate");
  const act = useAct();
  const [wrong, setWrong] = useState(false);
  const unlock = async (passphrase: string) => {
    setWrong(false);
    const opened = await act.run(t("opening"), () => account.unlock(passphrase));
    if (opened?.done === "wrong") setWrong(true);
  };
  return (
    <Page title={t("locked", { name: who.name })}>
      {idle && (
        <Notice>
          <p>{t("idle")}</p>
        </Notice>
      )}
      {act.told && <ToldView told={act.told} />}
      <PassphraseForm
        label={t("passphrase")}
        hint={t("passphraseHint")}
        userName={who.email}
        act={t("unlock")}
        busy={act.busy}
        error={wrong ? t("wrong") : undefined}
        onSend={unlock}
        beside={
          <Button
            weight="quiet"
            disabled={act.busy !== undefined}
            onClick={() => act.run(t("signingOut"), () => account.signOut())}
          >
            {t("somebodyElse")}
          </Button>
        }
      />
    </Page>
  );
}

function Inside({ opened, children }: { opened: Opened; children: (executor: Executor) => ReactNode }) {
  const t = useTranslations("inherit.gate");
  const [executor, setExecutor] = useState<Executor | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const router = useRouter();
  // The keyring is the same object for as long as it is the same keyring, under whichever passphrase.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each keyring once
  useEffect(() => {
    let here = true;
    Promise.all([import("@/lib/client/estates"), import("@/lib/client/device")])
      .then(async ([{ executorOf }, { thisDevice }]) => executorOf(await thisDevice(), opened))
      .then(
        (made) => here && setExecutor(made),
        (error) => here && setTold(toldOf(error)),
      );
    return () => {
      here = false;
    };
  }, [opened.keyring]);
  if (executor) return children(executor);
  return (
    <Page title={t("title")}>
      {told ? <ToldView told={told} again={async () => router.refresh()} /> : <Skeleton label={t("looking")} />}
    </Page>
  );
}
