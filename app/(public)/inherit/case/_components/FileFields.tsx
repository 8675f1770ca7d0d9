"use client";

import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { FilePick } from "@/app/_ui/FilePick";
import { bytesInWords } from "@/app/_ui/size";
import { TextButton } from "@/app/_ui/TextButton";
import { useSentence } from "@/app/_words/useSentence";
import type { DossierDraft } from "@/lib/client/dossierDraft";
import type { EvidenceFiles, FileState } from "@/lib/client/useEvidenceFiles";
import type { DossierFile } from "@/lib/protocol/dossier";

type Props = {
  kind: DossierFile["kind"];
  draft: DossierDraft;
  files: EvidenceFiles;
  label: string;
  error?: string | undefined;
};

/** The files of one kind: chosen, sealed here, on their way. */
export function FileFields({ kind, draft, files, label, error }: Props) {
  const t = useTranslations("inherit.files");
  const locale = useLocale();
  const own = draft.files.filter((file) => file.kind === kind);
  const { faults, sealing, states } = files;
  return (
    <div className="grid gap-3">
      {own.length > 0 && (
        <ul aria-label={label} className="border-line border-t">
          {own.map((file) => (
            <li key={file.digest} className="flex items-start gap-3 border-line border-b py-2">
              <FileText aria-hidden className="mt-0.5 size-5 shrink-0 text-soft" />
              <span className="min-w-0 flex-1">
                <span className="block break-words">{file.name}</span>
                <span className="block text-small text-soft">
                  {bytesInWords(file.size, locale)} · <Stands state={states.get(file.digest)} />
                  {(file.type === "image/heic" || file.type === "application/octet-stream") && ` · ${t("saveOnly")}`}
                </span>
                {states.get(file.digest)?.is === "failed" && (
                  <TextButton onClick={() => files.retry(file.digest)}>{t("again")}</TextButton>
                )}
              </span>
              <TextButton onClick={() => files.remove(file.digest)}>
                {t.rich("remove", {
                  name: file.name,
                  hidden: (text) => <span className="sr-only">{text}</span>,
                })}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      <FilePick
        name={`file-${kind}`}
        label={label}
        hint={t("hint")}
        multiple
        files={[]}
        disabled={sealing !== null}
        error={error}
        onPick={(picked) => void files.add(picked, kind)}
      />
      <div aria-live="polite">
        {sealing !== null && <p>{t("sealing", { name: sealing })}</p>}
        {faults.map(({ name, fault }) => (
          <p key={`${name} ${fault}`} className="font-strong text-stop">
            {t(`fault.${fault}`, { name })}
          </p>
        ))}
      </div>
    </div>
  );
}

function Stands({ state }: { state: FileState | undefined }) {
  const t = useTranslations("inherit.files");
  const sentence = useSentence();
  if (!state || state.is === "sent") return t("sent");
  if (state.is === "lost") return <span className="text-stop">{t("lost")}</span>;
  if (state.is === "failed") return <span className="text-stop">{sentence(state.told)}</span>;
  return state.waits ? t("waits") : t("sending", { part: Math.floor(state.part * 100) });
}
