"use client";

import { useTranslations } from "use-intl";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { TextArea } from "@/app/_ui/TextArea";
import { PhraseField } from "../../_components/PhraseField";
import type { Item } from "./answers";

type Props = { item: Item; problems: readonly Problem[]; onItem: (item: Item) => void };

/** The fields of one thing to protect. */
export function ContentFields({ item, problems, onItem }: Props) {
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
      {item.kind === "words" ? (
        <>
          <PhraseField
            name="words"
            value={item.content}
            error={of("words")}
            onValue={(content) => onItem({ ...item, content })}
          />
          <Field
            name="invite"
            label={t("inviteCodeWalletsFederation")}
            hint={t("withoutEcashWalletCannot")}
            code
            value={item.invite}
            error={of("invite")}
            onChange={(event) => onItem({ ...item, invite: event.target.value })}
          />
        </>
      ) : (
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
