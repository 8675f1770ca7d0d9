"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { KitPick } from "@/app/_house/KitPick";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { PassphraseField } from "@/app/_ui/PassphraseField";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import { saveFile } from "@/app/_ui/save";
import { TaskList } from "@/app/_ui/TaskList";
import { Told } from "@/app/_words/Told";
import type { Account } from "@/lib/client/account";
import { thisDevice } from "@/lib/client/device";
import { checkKit, kitFile, kitName } from "@/lib/client/kits";
import { isRefused } from "@/lib/client/outcome";
import { loadSetup } from "@/lib/client/setup";
import type { Opened } from "@/lib/client/signIn";
import { useAct } from "@/lib/client/useAct";
import { roleOf, type StageProps } from "./stage";
import { stepOf } from "./steps";

/** The kit: saved as a file, then opened once from that file, so that it is known to be good. */
export function KitStep({ setup, told, again, account, opened }: StageProps & { account: Account; opened: Opened }) {
  const t = useTranslations("setup.kitStep");
  const ways = useTranslations("setup.ways");
  const kit = useTranslations("kit");
  const [passphrase, setPassphrase] = useState("");
  const [error, setError] = useState<string>();
  const [saved, setSaved] = useState(false);
  const [files, setFiles] = useState<File[]>([]);
  const [fileError, setFileError] = useState<string>();
  const act = useAct();
  const view = account.view();
  const desk = view.state === "unlocked" ? view.desk : null;

  const ready = () => {
    setError(passphrase === "" ? t("typePassphrase") : undefined);
    return passphrase !== "";
  };
  const save = async () => {
    if (!ready()) return;
    const made = await act.run(t("making"), async () => {
      const known = await account.knows(passphrase);
      if (known !== true) return known;
      const now = await loadSetup(await thisDevice());
      return isRefused(now) ? now : kitFile(opened.keyring, now, passphrase);
    });
    if (!made) return;
    if (made.done === false) return setError(t("opensNoKeys"));
    saveFile(kitName(desk?.roster().federation ?? "kit", opened.who.name), made.done, "application/json");
    setSaved(true);
  };
  const check = async () => {
    const file = files[0];
    setFileError(file ? undefined : t("chooseFile"));
    if (!file || !desk || !ready()) return;
    const checked = await act.run(t("opening"), async () =>
      checkKit(desk, opened.keyring, new Uint8Array(await file.arrayBuffer()), passphrase),
    );
    if (!checked) return;
    if ("fault" in checked.done) {
      const { fault } = checked.done;
      if (fault === "wrongPassphrase") setError(t("opensNoKit"));
      else setFileError(kit(fault));
      return;
    }
    await again();
  };

  return (
    <Page place={setup.draft?.federation} above={<Steps {...stepOf(ways, roleOf(setup), "kit")} />} title={t("title")}>
      <Told told={act.told ?? told} />
      <p>{t("whatItIs")}</p>
      {desk === null ? (
        <Skeleton label={t("openingDesk")} />
      ) : (
        <>
          <PassphraseField
            name="passphrase"
            kind="current"
            label={t("passphrase")}
            hint={t("passphraseHint")}
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.target.value);
              setError(undefined);
            }}
            error={error}
          />
          <TaskList
            tasks={[
              {
                title: t("saveTask"),
                state: saved ? "done" : "now",
                says: saved ? t("saved") : "",
                children: (
                  <Button weight={saved ? "secondary" : "primary"} busy={act.busy} onClick={save}>
                    {saved ? t("saveAgain") : t("save")}
                  </Button>
                ),
              },
              {
                title: t("checkTask"),
                state: saved || files.length > 0 ? "now" : "later",
                children: (
                  <div className="grid grid-cols-1 gap-4">
                    <KitPick
                      files={files}
                      onPick={(picked) => {
                        setFiles(picked);
                        setFileError(undefined);
                      }}
                      error={fileError}
                    />
                    <div>
                      <Button weight={files.length > 0 ? "primary" : "secondary"} busy={act.busy} onClick={check}>
                        {t("check")}
                      </Button>
                    </div>
                  </div>
                ),
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
