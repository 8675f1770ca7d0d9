"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Pages } from "@/app/_paper/Pages";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { Progress } from "@/app/_ui/Progress";
import { saveFile } from "@/app/_ui/save";
import { Told } from "@/app/_words/Told";
import { readPaper } from "@/lib/client/estateFiles";
import { type Told as TellOf, toldOf } from "@/lib/client/told";
import { type Paper, paperOf } from "@/lib/client/viewer/paper";
import { openPdf, type Pdf } from "@/lib/client/viewer/pdf";
import { type PdfFault, PdfTrouble } from "@/lib/client/viewer/pdfFault";
import type { Bytes } from "@/lib/protocol/bytes";
import type { DossierFile } from "@/lib/protocol/dossier";
import { useOpenCase } from "./context";

type Fault = PdfFault | "gone" | "unreadable" | "kind" | "tooLarge";
type Here =
  | { state: "opening" }
  | { state: "told"; told: TellOf }
  | { state: "fault"; fault: Fault; bytes: Bytes | null }
  | { state: "image"; url: string }
  | { state: "pdf"; pdf: Pdf };

/** One paper, fetched sealed, opened and drawn in this browser; nothing of it is kept. */
export function PaperViewer({ file }: { file: DossierFile }) {
  const t = useTranslations("heirsDesk.paper");
  const { desk, view } = useOpenCase();
  const [here, setHere] = useState<Here>({ state: "opening" });
  // The case is folded again and again; the paper and the identity that opens it stay what they are.
  const files = useRef(view.state);
  useEffect(() => {
    let wanted = true;
    let end = () => {};
    const show = async () => {
      const read = await readPaper(desk, files.current, file);
      if ("closed" in read) return setIf({ state: "fault", fault: read.closed, bytes: null });
      const shown = await showing(read.open);
      end = shown.end;
      if (!wanted) return end();
      setHere(shown.here);
    };
    const setIf = (next: Here) => {
      if (wanted) setHere(next);
    };
    show().catch((error: unknown) => setIf({ state: "told", told: toldOf(error) }));
    return () => {
      wanted = false;
      end();
    };
  }, [desk, file]);

  switch (here.state) {
    case "opening":
      return <Progress says={t("opening")} />;
    case "told":
      return <Told told={here.told} />;
    case "image":
      return (
        <Image
          url={here.url}
          alt={t("alt", { name: file.name })}
          broken={() => setHere({ state: "fault", fault: "damaged", bytes: null })}
        />
      );
    case "pdf":
      return (
        <Pages
          pdf={here.pdf}
          alt={t("alt", { name: file.name })}
          failed={(fault) => setHere({ state: "fault", fault, bytes: null })}
        />
      );
    case "fault":
      return (
        <Notice>
          <p role="status">{t(here.fault)}</p>
          {here.bytes && here.fault === "kind" && (
            <div className="mt-2">
              <Button weight="secondary" onClick={() => here.bytes && saveFile(file.name, here.bytes)}>
                {t("save")}
              </Button>
            </div>
          )}
        </Notice>
      );
  }
}

async function showing(bytes: Bytes): Promise<{ here: Here; end: () => void }> {
  const paper: Paper = paperOf(bytes);
  const nothing = () => {};
  if (paper.show === "none") return { here: { state: "fault", fault: paper.because, bytes }, end: nothing };
  if (paper.show === "image") {
    const url = URL.createObjectURL(new Blob([bytes], { type: paper.type }));
    return { here: { state: "image", url }, end: () => URL.revokeObjectURL(url) };
  }
  try {
    const pdf = await openPdf(bytes);
    return { here: { state: "pdf", pdf }, end: pdf.close };
  } catch (error) {
    if (!(error instanceof PdfTrouble)) throw error;
    return { here: { state: "fault", fault: error.fault, bytes: null }, end: nothing };
  }
}

function Image({ url, alt, broken }: { url: string; alt: string; broken: () => void }) {
  // biome-ignore lint/performance/noImgElement: the picture is in memory, not at an address
  return <img src={url} alt={alt} onError={broken} className="h-auto max-w-full border border-line bg-sunk" />;
}
