"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Choice } from "@/app/_ui/Choice";
import { Dialog } from "@/app/_ui/Dialog";
import { ErrorSummary, type Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { FilePick } from "@/app/_ui/FilePick";
import { NewPassphrase, type PassphraseAnswers } from "@/app/_ui/NewPassphrase";
import { PassphraseField } from "@/app/_ui/PassphraseField";
import { Sheet } from "@/app/_ui/Sheet";
import { TextArea } from "@/app/_ui/TextArea";
import { useToast } from "@/app/_ui/Toasts";
import { Specimen } from "./Specimen";

const known = [
  { value: "personally", label: "I know her personally", hint: "Since when, and how you recognised her" },
  { value: "document", label: "By document", hint: "A passport or an identity card, seen and touched" },
  { value: "remote", label: "By video", hint: "Not allowed by this policy", disabled: true },
];

export function FormSpecimens() {
  const [open, setOpen] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [words, setWords] = useState<PassphraseAnswers>({
    ...{ kind: "offered", offered: "orbit candle gravel lantern mosaic tundra", own: "", again: "", noted: false },
  });
  const toast = useToast();
  const [files, setFiles] = useState<File[]>([]);
  const [how, setHow] = useState("personally");
  const [problems, setProblems] = useState<Problem[]>([]);
  return (
    <>
      <Specimen name="Field, TextArea, PassphraseField">
        <Field name="name" label="Your name, as in the passport" hint="Capitals and accents don’t matter." />
        <Field name="email" type="email" label="E-mail" error="Write an e-mail address, such as kofi@example.org" />
        <Field name="code" label="The code on her screen" code placeholder="XXXXX-XXXXX-XXXXX-XXXXX" />
        <Field name="fixed" label="Server" value="localhost" readOnly />
        <TextArea name="note" label="How you recognised her" hint="Only guardians can read this." />
        <PassphraseField name="passphrase" kind="new" label="Passphrase" hint="Six words, or your own." />
        <PassphraseField
          name="again"
          kind="current"
          label="Passphrase"
          error="This passphrase does not open the keyring."
        />
      </Specimen>
      <Specimen name="NewPassphrase, Sheet, Toasts">
        <NewPassphrase
          label="Your new passphrase"
          hint="It opens your keys and signs you in."
          answers={words}
          onChange={(change) => setWords({ ...words, ...change })}
          draw={() => "meadow ladder gravel lantern mosaic tundra"}
          strong={words.own.length > 20}
          errorOf={(field) => (field === "noted" && !words.noted ? "Tick this once you have" : undefined)}
        />
        <div className="flex flex-wrap gap-3">
          <Button weight="secondary" onClick={() => setSheet(true)}>
            Open a sheet
          </Button>
          <Button weight="secondary" onClick={() => toast("Copied.")}>
            Tell in passing
          </Button>
        </div>
        <Sheet open={sheet} onClose={() => setSheet(false)} title="Keys">
          <p>Something to look at beside the page.</p>
        </Sheet>
      </Specimen>
      <Specimen name="Choice, Checkbox, FilePick, Dialog, ErrorSummary">
        <Choice name="how" label="How do you know it is her?" options={known} chosen={how} onChoose={setHow} />
        <Choice name="which" label="What is it?" options={known.slice(0, 2)} error="Choose what you saw" />
        <Checkbox name="met" label="I met her face to face, today." hint="A call does not count." />
        <Checkbox name="read" label="I have read the words to the others." error="Tick this once you have" />
        <FilePick name="photo" label="A photo of you" accept="image/*" multiple files={files} onPick={setFiles} />
        <ErrorSummary problems={problems} />
        <div className="flex flex-wrap gap-3">
          <Button
            weight="secondary"
            onClick={() =>
              setProblems([
                { field: "email", message: "Write an e-mail address" },
                { message: "The server did not answer" },
              ])
            }
          >
            Make problems
          </Button>
          <Button weight="secondary" onClick={() => setOpen(true)}>
            Ask before the act
          </Button>
        </div>
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          onAct={() => setOpen(false)}
          title="Approve Elena’s request?"
          act="Approve and hand over my share"
        >
          <p>
            You sign that you met Elena Moreno and that the request is hers. You are the deciding one: after this she
            can read her words. It can’t be undone.
          </p>
        </Dialog>
      </Specimen>
    </>
  );
}
