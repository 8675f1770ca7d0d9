"use client";

import { useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import { Stop } from "@/app/_ui/Stop";
import type { AuditFault, AuditFaultCode } from "@/lib/domain/audit/fault";

/** What was no log at all is nobody's lie yet: most often a file that was saved badly. */
const ofTheFile: readonly AuditFaultCode[] = [
  "notAnExport",
  "cutShort",
  "malformedLeaf",
  "envelopeLength",
  "malformedCheckpoint",
  "leftOver",
];

/** The first fault: what, at which entry, what was expected, what was found. */
export function Found({ fault: { fault, index, expected, found, refused } }: { fault: AuditFault }) {
  const t = useTranslations("verify.fault");
  const broken = ofTheFile.includes(fault);
  const value = (text: string) => <span className="break-all font-mono text-small">{text}</span>;
  return (
    <Stop title={broken ? t("notLog") : t("title")} instruction={broken ? t("notLogInstruction") : t("instruction")}>
      <p>
        {index !== null && <strong>{t("entry", { index })}: </strong>}
        {t(fault)}
      </p>
      {(refused || expected !== null || found !== null) && (
        <div className="mt-4">
          <Facts
            facts={[
              ...(refused ? [{ name: t("rule"), value: value(`${refused.code}: ${refused.because}`) }] : []),
              ...(expected === null ? [] : [{ name: t("expected"), value: value(expected) }]),
              ...(found === null ? [] : [{ name: t("found"), value: value(found) }]),
            ]}
          />
        </div>
      )}
    </Stop>
  );
}
