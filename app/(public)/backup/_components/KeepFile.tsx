"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { FilePick } from "@/app/_ui/FilePick";
import { Progress } from "@/app/_ui/Progress";
import { bytesInWords } from "@/app/_ui/size";
import { TextButton } from "@/app/_ui/TextButton";
import { useSentence } from "@/app/_words/useSentence";
import type { KeepableFile, KeepFault } from "@/lib/client/keepFile";
import { useAct } from "@/lib/client/useAct";
import { evidenceType } from "@/lib/protocol/evidence-type";
import { largestFile } from "@/lib/protocol/file-size";

type Props = {
  label: string;
  file: KeepableFile | null;
  /** Bytes that there is still room for in this backup. */
  room: number;
  onFile: (file: KeepableFile | null) => void;
  error: string | undefined;
};

/** Chooses a file to keep, reads it where one can see how far it is, and shows what will be sealed. */
export function KeepFile({ label, file, room, onFile, error }: Props) {
  const t = useTranslations("backup.keepFile");
  const locale = useLocale();
  const sentence = useSentence();
  const act = useAct();
  const [fault, setFault] = useState<KeepFault | "noRoom" | null>(null);
  const [part, setPart] = useState(0);
  const size = (bytes: number) => bytesInWords(bytes, locale);

  const pick = async ([chosen]: File[]) => {
    if (!chosen) return;
    setFault(null);
    setPart(0);
    const read = await act.run(t("reading", { name: chosen.name }), async () => {
      const { fileToKeep } = await import("@/lib/client/keepFile");
      return fileToKeep(chosen, setPart);
    });
    if (!read) return;
    if ("fault" in read.done) setFault(read.done.fault);
    else if (read.done.bytes.length > room) setFault("noRoom");
    else onFile(read.done);
  };

  if (file) {
    return (
      <div className="grid justify-items-start gap-1">
        <p className="font-strong">{label}</p>
        <p className="break-words">{t("chosen", { name: file.name, size: size(file.bytes.length) })}</p>
        <p className="text-soft">{t(`is.${evidenceType(file.bytes) === "image/heic" ? "heic" : file.type}`)}</p>
        <TextButton onClick={() => onFile(null)}>{t("another")}</TextButton>
      </div>
    );
  }
  const trouble = fault ? t(`faults.${fault}`, { limit: size(largestFile), room: size(room) }) : undefined;
  return (
    <div className="grid gap-2">
      <FilePick
        name="file"
        label={label}
        hint={t("hint", { limit: size(largestFile) })}
        files={[]}
        onPick={pick}
        error={trouble ?? (act.told ? sentence(act.told) : error)}
        disabled={act.busy !== undefined}
      />
      {act.busy && <Progress says={act.busy} done={part} />}
    </div>
  );
}
