"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { FilePick } from "@/app/_ui/FilePick";
import { Scanner } from "@/app/_ui/Scanner";
import { TextArea } from "@/app/_ui/TextArea";

type Props = {
  paper: "ticket" | "sheet";
  act: string;
  busy: string | undefined;
  /** What was wrong with the last one. */
  error: string | undefined;
  onText: (text: string) => void;
};

/** A secret paper brought back: its file, its square, or its text typed from print. */
export function PaperIn({ paper, act, busy, error, onText }: Props) {
  const t = useTranslations("parts.paperIn");
  const is = useTranslations("scanner.is");
  const [text, setText] = useState("");
  const [unread, setUnread] = useState(false);
  const pick = async ([file]: File[]) => {
    if (!file) return;
    const read = file.size > 20_000 ? null : await file.text().catch(() => null);
    setUnread(read === null);
    if (read !== null) onText(read);
  };
  const scan = async (square: string) => {
    const [{ readScan }, { scanIs }] = await Promise.all([
      import("@/lib/client/readScan"),
      import("@/lib/client/scanWords"),
    ]);
    const found = readScan(square);
    if (found.kind !== paper) return `${scanIs(is, found)} ${t("otherSquare", { paper })}`;
    onText(square);
    return null;
  };
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && text.trim()) onText(text);
      }}
    >
      <FilePick
        name={`${paper}-file`}
        label={t("file", { paper })}
        accept=".txt,text/plain"
        files={[]}
        onPick={pick}
        error={unread ? t("notText", { paper }) : undefined}
        disabled={busy !== undefined}
      />
      <Scanner weight="secondary" act={t("scan", { paper })} onRead={scan} otherwise={t("scanOtherwise")} />
      <TextArea
        name={`${paper}-text`}
        label={t("typed", { paper })}
        hint={t("typedHint")}
        code
        rows={4}
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button type="submit" weight="secondary" busy={busy}>
          {act}
        </Button>
      </div>
    </form>
  );
}
