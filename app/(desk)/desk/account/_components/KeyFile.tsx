"use client";

import { useState } from "react";
import { PassphraseForm } from "@/app/_ui/PassphraseForm";
import { saveFile } from "@/app/_ui/save";
import { Told } from "@/app/_ui/Told";
import { keyFile } from "@/lib/client/kits";
import { useAct } from "@/lib/client/useAct";
import { useDesk } from "../../_components/context";

/** The keyring as a file, sealed under the passphrase. */
export function KeyFile() {
  const { account, opened } = useDesk();
  const { busy, told, run } = useAct();
  const [wrong, setWrong] = useState(false);
  const [saved, setSaved] = useState(false);
  const save = async (passphrase: string) => {
    setWrong(false);
    const made = await run("Sealing your keys…", async () => {
      const known = await account.knows(passphrase);
      return known === true ? keyFile(opened.keyring, passphrase) : known;
    });
    if (!made) return;
    if (made.done === false) return setWrong(true);
    saveFile("holdfast-keys.age", made.done);
    setSaved(true);
  };
  return (
    <section className="grid max-w-read gap-3">
      <h2>Your key file</h2>
      <p>
        A copy of your keys, sealed under your passphrase; any program for age files opens it. Your kit holds the same
        keys and more, so you need this only if you want one more copy.
      </p>
      <Told told={told} />
      <PassphraseForm
        label="Your passphrase"
        userName={opened.who.email}
        act={saved ? "Save it once more" : "Save my key file"}
        busy={busy}
        error={wrong ? "This is not the passphrase of your account. Look for a slip, then try again" : undefined}
        onSend={save}
      />
      <p aria-live="polite">{saved && "Saved. Nobody opens it without your passphrase."}</p>
    </section>
  );
}
