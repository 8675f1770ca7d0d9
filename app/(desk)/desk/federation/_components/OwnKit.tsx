"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { FilePick } from "@/app/_ui/FilePick";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import { PassphraseField } from "@/app/_ui/PassphraseField";
import { Told } from "@/app/_ui/Told";
import { kitFault, kitFaultSentences } from "@/lib/client/kits";
import { useAct } from "@/lib/client/useAct";
import { useDesk } from "../../_components/context";

/** Tries the own kit again, from the file: once a year is not too often. Nothing is sent or signed. */
export function OwnKit({ checked }: { checked: boolean }) {
  const { desk, opened } = useDesk();
  const [files, setFiles] = useState<File[]>([]);
  const [passphrase, setPassphrase] = useState("");
  const [errors, setErrors] = useState<{ file?: string; passphrase?: string }>({});
  const [good, setGood] = useState(false);
  const { busy, told, run } = useAct();

  const attempt = async () => {
    const file = files[0];
    setGood(false);
    setErrors({
      file: file ? undefined : "Choose the file of your kit",
      passphrase: passphrase === "" ? "Type the passphrase of the kit" : undefined,
    });
    if (!file || passphrase === "") return;
    const tried = await run("Opening the kit from the file…", async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return kitFault(bytes, passphrase, opened.keyring, desk.roster());
    });
    if (!tried) return;
    if (tried.done === null) setGood(true);
    else if (tried.done === "wrongPassphrase")
      setErrors({ passphrase: `${kitFaultSentences.wrongPassphrase}. Look for a slip` });
    else setErrors({ file: kitFaultSentences[tried.done] });
  };

  return (
    <section className="grid max-w-read grid-cols-1 gap-3">
      <h2>Your kit</h2>
      <p>
        {checked
          ? "You have saved and checked it. The server keeps no copy of its part of the common key any more, so it can’t be made again: copy the file that you have, and keep it in two places."
          : "You have not checked it yet."}
      </p>
      <Fold title="Try my kit again">
        <div className="grid grid-cols-1 gap-5">
          <Told told={told} />
          <FilePick
            name="kit"
            label="Your kit"
            hint="It is opened in this browser and goes nowhere."
            accept=".json,application/json"
            files={files}
            onPick={setFiles}
            error={errors.file}
          />
          <PassphraseField
            name="kit-passphrase"
            kind="current"
            label="Passphrase of the kit"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
            error={errors.passphrase}
          />
          <div>
            <Button weight="secondary" busy={busy} onClick={attempt}>
              Try it
            </Button>
          </div>
          {good && (
            <Notice title="Your kit is good">
              <p>It opens, it holds your keys, and its part of the common key fits the federation.</p>
            </Notice>
          )}
        </div>
      </Fold>
    </section>
  );
}
