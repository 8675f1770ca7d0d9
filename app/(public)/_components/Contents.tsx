"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type InItsPlace, onDemand } from "@/app/_house/onDemand";
import { Button } from "@/app/_ui/Button";
import { Code } from "@/app/_ui/Code";
import { Skeleton } from "@/app/_ui/Skeleton";
import { saveFile } from "@/app/_ui/save";
import { bytesInWords } from "@/app/_ui/size";
import { TextButton } from "@/app/_ui/TextButton";
import { Words } from "@/app/_ui/Words";
import type { PdfFault } from "@/lib/client/viewer/pdfFault";
import type { Ecash } from "@/lib/protocol/ecash";
import { mediaTypeOf } from "@/lib/protocol/file-type";
import type { KeptFile } from "@/lib/protocol/kept-file";
import type { Payload } from "@/lib/protocol/payload";
import type { Say } from "@/lib/words/types";
import { CopySecret } from "./CopySecret";
import { EcashFacts } from "./EcashFacts";
import { Photo } from "./PhotoPick";
import { ToldView } from "./ToldView";

/** What came back, hidden until it is asked for. */
export function Contents({ contents }: { contents: readonly Payload[] }) {
  return contents.map((content, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the contents are what was opened, in a fixed order
    <Content key={place} content={content} />
  ));
}

export function Content({ content }: { content: Payload }) {
  const t = useTranslations("parts.contents");
  if (content.kind === "text") return <SecretText label={labelOf(t, content)} text={content.content} />;
  if (content.kind === "file") return <LeftFile file={content} />;
  if (content.kind === "ecash") return <LeftEcash content={content} />;
  const { label, words, invite } = content;
  return (
    <div className="grid gap-3">
      <Words
        label={t("words", { label, count: words.length })}
        words={words}
        acts={<Acts copy={<CopySecret text={words.join(" ")} what={t("copyWords")} />} />}
      />
      {invite && <p>{t.rich("invite", { code: () => <Code value={invite} label={t("inviteCode")} /> })}</p>}
    </div>
  );
}

/** A will is called one, where its owner has called it something else. */
const labelOf = (t: Say<"parts.contents">, { label, will }: { label: string; will?: true | undefined }) =>
  will &&
  !label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(t("aWill"))
    ? t("will", { label })
    : label;

/** Ecash, hidden until it is asked for, and how it becomes money again. */
function LeftEcash({ content: { label, notes, invite } }: { content: Extract<Payload, { kind: "ecash" }> }) {
  const t = useTranslations("parts.contents");
  const [read, setRead] = useState<Ecash | null>(null);
  useEffect(() => {
    let here = true;
    void import("@/lib/protocol/ecash").then(({ readEcash }) => here && setRead(readEcash(notes)));
    return () => {
      here = false;
    };
  }, [notes]);
  return (
    <div className="grid gap-3">
      <SecretText label={label} text={notes} code copy={t("copyNotes")}>
        {read && <EcashFacts ecash={read} />}
      </SecretText>
      <ol className="grid list-decimal gap-1 ps-5 print:hidden">
        <li>{t("redeemWallet")}</li>
        <li>{t(invite || read?.invites ? "redeemJoin" : "redeemJoinUnknown")}</li>
        <li>{t("redeemPaste")}</li>
      </ol>
      {invite && <p>{t.rich("invite", { code: () => <Code value={invite} label={t("inviteCode")} /> })}</p>}
    </div>
  );
}

/** Bytes of a text that a page can still show. */
const mostText = 200_000;

/** What shows PDFs comes when one is first looked at. */
const pdf = onDemand(() => import("@/app/_paper/OpenedPdf").then((part) => part.OpenedPdf), OnItsWay);

function OnItsWay({ told, again }: InItsPlace) {
  const t = useTranslations("ui.pages");
  return told ? <ToldView told={told} again={async () => again()} /> : <Skeleton label={t("opening")} lines={3} />;
}

/** A file: texts, photos and PDFs can be looked at here, everything can be saved. */
function LeftFile({ file }: { file: KeptFile }) {
  const t = useTranslations("parts.contents");
  const locale = useLocale();
  const [shown, show] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const [unshown, setUnshown] = useState<PdfFault>();
  const { name, type, bytes } = file;
  const label = labelOf(t, file);
  const seen =
    type === "jpeg" ||
    type === "png" ||
    type === "webp" ||
    type === "pdf" ||
    (type === "text" && bytes.length <= mostText);
  const fail = (fault: PdfFault) => {
    setUnshown(fault);
    show(false);
  };
  const look = async () => {
    setUnshown(undefined);
    if (type !== "text" && type !== "pdf") {
      // By its header, before any decoder runs: whoever left it may have meant harm.
      const { imageSize, pixelLimit } = await import("@/lib/client/images");
      const size = imageSize(bytes);
      if (!size || size.width * size.height > pixelLimit) {
        setTooLarge(true);
        return;
      }
    }
    show(true);
  };
  return (
    <section className="grid gap-4 rounded-edge border border-line bg-surface p-5" aria-label={label}>
      <h2>{label}</h2>
      <p className="break-words">{t("file", { name, size: bytesInWords(bytes.length, locale) })}</p>
      {shown && type === "text" && (
        <p className="break-words whitespace-pre-wrap" translate="no">
          {new TextDecoder().decode(bytes)}
        </p>
      )}
      {shown && type === "pdf" && <pdf.Part bytes={bytes} alt={label} failed={fail} />}
      {shown && type !== "text" && type !== "pdf" && <Photo jpeg={bytes} alt={label} />}
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button
          weight="secondary"
          onClick={() => {
            // Under the type that its bytes have: nothing that a browser would run.
            saveFile(name, bytes, mediaTypeOf[type]);
          }}
        >
          {t("save")}
        </Button>
        {seen && !tooLarge && (!unshown || unshown === "noReader") && (
          <TextButton onClick={() => (shown ? show(false) : void look())}>{t(shown ? "hide" : "look")}</TextButton>
        )}
      </div>
      {type === "other" && <p className="text-small text-soft">{t("otherFile")}</p>}
      {tooLarge && <p role="status">{t("tooLargeHere")}</p>}
      {unshown && <p role="status">{t(`pdf.${unshown}`)}</p>}
    </section>
  );
}

/** What can be done with something secret that stands on the screen, and what paper says of it. */
function Acts({ copy }: { copy: ReactNode }) {
  const t = useTranslations("parts.contents");
  return (
    <>
      {copy}
      <TextButton onClick={() => window.print()}>{t("print")}</TextButton>
    </>
  );
}

type SecretTextProps = {
  label: string;
  text: string;
  /** Mono, broken anywhere. */
  code?: boolean;
  /** What is copied, for the button. */
  copy?: string;
  /** What may be read of it without seeing it. */
  children?: ReactNode;
};

function SecretText({ label, text, code = false, copy, children }: SecretTextProps) {
  const t = useTranslations("parts.contents");
  const [shown, show] = useState(false);
  return (
    <section
      className={`grid gap-4 rounded-edge border border-line bg-surface p-5 ${shown ? "" : "print:hidden"}`}
      aria-label={label}
    >
      <h2>{label}</h2>
      {children}
      {shown ? (
        <>
          <p className={code ? "break-all font-mono text-small" : "break-words whitespace-pre-wrap"} translate="no">
            {text}
          </p>
          <div className="flex flex-wrap items-center gap-x-6 print:hidden">
            <Acts copy={<CopySecret text={text} what={copy ?? t("copyText")} />} />
            <TextButton onClick={() => show(false)}>{t("hide")}</TextButton>
          </div>
        </>
      ) : (
        <>
          <p>{t("hidden")}</p>
          <Button weight="secondary" onClick={() => show(true)}>
            {t("show")}
          </Button>
        </>
      )}
    </section>
  );
}
