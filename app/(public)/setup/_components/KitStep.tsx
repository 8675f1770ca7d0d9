"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { FilePick } from "@/app/_ui/FilePick";
import { Page } from "@/app/_ui/Page";
import { PassphraseField } from "@/app/_ui/PassphraseField";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import { saveFile } from "@/app/_ui/save";
import { TaskList } from "@/app/_ui/TaskList";
import { Told } from "@/app/_ui/Told";
import type { Account } from "@/lib/client/account";
import { thisDevice } from "@/lib/client/device";
import { checkKit, kitFaultSentences, kitFile, kitName } from "@/lib/client/kits";
import { isRefused } from "@/lib/client/outcome";
import { loadSetup } from "@/lib/client/setup";
import type { Opened } from "@/lib/client/signIn";
import { useAct } from "@/lib/client/useAct";
import { roleOf, type StageProps } from "./stage";
import { stepOf } from "./steps";

const wrongPassphrase = "This passphrase does not open your keys. Look for a slip, then try again";

/** The kit: saved as a file, then opened once from that file, so that it is known to be good. */
export function KitStep({ setup, told, again, account, opened }: StageProps & { account: Account; opened: Opened }) {
  const [passphrase, setPassphrase] = useState("");
  const [error, setError] = useState<string>();
  const [saved, setSaved] = useState(false);
  const [files, setFiles] = useState<File[]>([]);
  const [fileError, setFileError] = useState<string>();
  const act = useAct();
  const view = account.view();
  const desk = view.state === "unlocked" ? view.desk : null;

  const ready = () => {
    setError(passphrase === "" ? "Type your passphrase" : undefined);
    return passphrase !== "";
  };
  const save = async () => {
    if (!ready()) return;
    const made = await act.run("Making your kit…", async () => {
      const known = await account.knows(passphrase);
      if (known !== true) return known;
      const now = await loadSetup(await thisDevice());
      return isRefused(now) ? now : kitFile(opened.keyring, now, passphrase);
    });
    if (!made) return;
    if (made.done === false) return setError(wrongPassphrase);
    saveFile(kitName(desk?.roster().federation ?? "kit", opened.who.name), made.done, "application/json");
    setSaved(true);
  };
  const check = async () => {
    const file = files[0];
    setFileError(file ? undefined : "Choose the file that you have just saved");
    if (!file || !desk || !ready()) return;
    const checked = await act.run("Opening the kit from the file…", async () =>
      checkKit(desk, opened.keyring, new Uint8Array(await file.arrayBuffer()), passphrase),
    );
    if (!checked) return;
    if ("fault" in checked.done) {
      const { fault } = checked.done;
      if (fault === "wrongPassphrase")
        setError("This passphrase does not open the kit. Look for a slip, then try again");
      else setFileError(kitFaultSentences[fault]);
      return;
    }
    await again();
  };

  return (
    <Page place={setup.draft?.federation} above={<Steps {...stepOf(roleOf(setup), "kit")} />} title="Save your kit">
      <Told told={act.told ?? told} />
      <p>
        The federation is founded. Your kit is one file with your keys and your part of the federation’s common key,
        sealed under your passphrase. If the server is lost, enough kits bring everything back. Keep it where you keep
        papers: on a stick in a drawer, not only on this device.
      </p>
      {desk === null ? (
        <Skeleton label="Opening your desk" />
      ) : (
        <>
          <PassphraseField
            name="passphrase"
            kind="current"
            label="Your passphrase"
            hint="The one of your account. The kit opens with it."
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
                title: "Save the kit as a file",
                state: saved ? "done" : "now",
                says: saved ? "saved" : "",
                children: (
                  <Button weight={saved ? "secondary" : "primary"} busy={act.busy} onClick={save}>
                    {saved ? "Save it once more" : "Save my kit"}
                  </Button>
                ),
              },
              {
                title: "Choose the saved file, so that this browser tries it once",
                state: saved || files.length > 0 ? "now" : "later",
                children: (
                  <div className="grid grid-cols-1 gap-4">
                    <FilePick
                      name="kit"
                      label="Your saved kit"
                      hint="It is opened here and goes nowhere."
                      accept=".json,application/json"
                      files={files}
                      onPick={(picked) => {
                        setFiles(picked);
                        setFileError(undefined);
                      }}
                      error={fileError}
                    />
                    <div>
                      <Button weight={files.length > 0 ? "primary" : "secondary"} busy={act.busy} onClick={check}>
                        Check my kit
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
