"use client";

import { useTranslations } from "use-intl";
import { Choice } from "@/app/_ui/Choice";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { TextArea } from "@/app/_ui/TextArea";
import { PhraseField } from "../../_components/PhraseField";
import type { Item } from "./answers";
import { EcashSays } from "./EcashSays";
import { KeepFile } from "./KeepFile";

type Props = {
  item: Item;
  problems: readonly Problem[];
  /** Bytes of a file that there is still room for in this backup. */
  room: number;
  onItem: (item: Item) => void;
};

/** A file that nobody has called anything is called as it was on the device. */
const labelOf = (file: Item["file"]): string => (file?.name ?? "").slice(0, 100).trim();

/** The fields of one thing to protect. */
export function ContentFields({ item, problems, room, onItem }: Props) {
  const t = useTranslations("backup.contentFields");
  const of = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      <Field
        name="label"
        label={t("whatDoCall")}
        hint={t("wordOwnSealedPhones")}
        value={item.label}
        error={of("label")}
        onChange={(event) => onItem({ ...item, label: event.target.value })}
      />
      {item.will && (
        <Choice
          name="form"
          label={t("theWillIs")}
          chosen={item.kind}
          onChoose={(kind) => onItem({ ...item, kind: kind === "text" ? "text" : "file" })}
          options={[
            { value: "file", label: t("willFile"), hint: t("willFileHint") },
            { value: "text", label: t("willTyped") },
          ]}
        />
      )}
      {item.kind === "words" && (
        <PhraseField
          name="words"
          value={item.content}
          error={of("words")}
          onValue={(content) => onItem({ ...item, content })}
        />
      )}
      {item.kind === "ecash" && (
        <>
          <TextArea
            name="notes"
            label={t("theNotes")}
            hint={t("notesHint")}
            code
            rows={5}
            value={item.content}
            error={of("notes")}
            onChange={(event) => onItem({ ...item, content: event.target.value })}
          />
          <EcashSays notes={item.content} />
        </>
      )}
      {(item.kind === "words" || item.kind === "ecash") && (
        <Field
          name="invite"
          label={t(item.kind === "words" ? "inviteCodeWalletsFederation" : "inviteCodeOfNotes")}
          hint={t(item.kind === "words" ? "withoutEcashWalletCannot" : "withoutNotesCannot")}
          code
          value={item.invite}
          error={of("invite")}
          onChange={(event) => onItem({ ...item, invite: event.target.value })}
        />
      )}
      {item.kind === "file" && (
        <KeepFile
          label={t("theFile")}
          file={item.file}
          room={room}
          error={of("file")}
          onFile={(file) => onItem({ ...item, file, label: item.label || labelOf(file) })}
        />
      )}
      {item.kind === "text" && (
        <TextArea
          name="content"
          label={t("theText")}
          rows={8}
          spellCheck={false}
          value={item.content}
          error={of("content")}
          onChange={(event) => onItem({ ...item, content: event.target.value })}
        />
      )}
    </>
  );
}
