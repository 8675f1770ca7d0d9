"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";

/** A receipt is held to the log's key, which it does not hold itself. */
export function AskKey({ onCheck }: { onCheck: (key: string) => Promise<boolean> }) {
  const t = useTranslations("verify.page");
  const [key, setKey] = useState("");
  const [bad, setBad] = useState(false);
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void onCheck(key).then((good) => setBad(!good));
      }}
    >
      <Field
        name="key"
        code
        label={t("logKey")}
        hint={t("logKeyHint")}
        error={bad ? t("logKeyBad") : undefined}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <div>
        <Button type="submit">{t("check")}</Button>
      </div>
    </form>
  );
}
