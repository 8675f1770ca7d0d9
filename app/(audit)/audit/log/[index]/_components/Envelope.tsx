"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Code } from "@/app/_ui/Code";
import { Facts } from "@/app/_ui/Facts";
import { Fold } from "@/app/_ui/Fold";
import { saveFile } from "@/app/_ui/save";
import type { Desk } from "@/lib/client/desk";
import { signersInWords } from "@/lib/client/entryWords";
import type { CheckedEntry } from "@/lib/client/oneEntry";
import { fromUtf8, toBase64, toHex } from "@/lib/protocol/bytes";
import { parseEnvelope } from "@/lib/protocol/dsse";
import { useTelling } from "../../../_components/useTelling";

/** What was signed: the statement as it reads, whose signatures it bears, and all of it byte for byte. */
export function Envelope({
  desk,
  entry: { index, leaf, entry, envelope, signed, receipt },
}: {
  desk: Desk;
  entry: CheckedEntry;
}) {
  const t = useTranslations("explorer.entry.envelope");
  const telling = useTelling(desk);
  const { signatures, type } = parseEnvelope(envelope);
  const names = signersInWords(signed, telling);
  const nameOf = (place: number) => names[names.length === signatures.length ? place : 0] ?? "";
  const pre = "overflow-hidden whitespace-pre-wrap break-all font-mono text-small";
  return (
    <section className="grid gap-3">
      <h2>{t("title")}</h2>
      <Facts
        facts={[
          { name: t("digest"), value: <Code value={signed.digest} label={t("copyDigest")} /> },
          { name: t("envelopeDigest"), value: <Code value={entry.envelope} label={t("copyEnvelope")} /> },
        ]}
      />
      <div className="-space-y-px">
        <Fold title={t("decoded")} open>
          <p className="break-all font-mono text-small text-soft">{type}</p>
          <pre className={`mt-2 ${pre}`}>{JSON.stringify(signed.body, null, 2)}</pre>
        </Fold>
        <Fold title={t("signatures")}>
          <ul className="grid gap-3">
            {signatures.map(({ key, signature }, place) => (
              <li key={key}>
                <p className="font-strong">{nameOf(place)}</p>
                <p className="break-all font-mono text-small">{key}</p>
                <p className="break-all font-mono text-small text-soft">{toBase64(signature)}</p>
              </li>
            ))}
          </ul>
        </Fold>
        <Fold title={t("raw")}>
          <pre className={pre}>{fromUtf8(envelope)}</pre>
        </Fold>
        <Fold title={t("leaf", { bytes: leaf.length })}>
          <p className="break-all font-mono text-small">{toHex(leaf)}</p>
        </Fold>
      </div>
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button weight="secondary" onClick={() => saveFile(`entry-${index}.json`, envelope, "application/json")}>
          {t("save")}
        </Button>
        <Button weight="secondary" onClick={() => saveFile(`receipt-${index}.txt`, receipt, "text/plain")}>
          {t("saveReceipt")}
        </Button>
      </div>
      <p className="text-small text-soft">{t("saveSays")}</p>
    </section>
  );
}
