"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Progress } from "@/app/_ui/Progress";
import { openPdf, type Pdf } from "@/lib/client/viewer/pdf";
import { type PdfFault, PdfTrouble } from "@/lib/client/viewer/pdfFault";
import { Pages } from "./Pages";

interface Props {
  bytes: Uint8Array;
  alt: string;
  /** What is said where it cannot be shown. */
  failed: (fault: PdfFault) => void;
}

/** A PDF that is in this browser's memory, opened and drawn there. */
export function OpenedPdf({ bytes, alt, failed }: Props) {
  const t = useTranslations("ui.pages");
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const fail = useRef(failed);
  useEffect(() => {
    let here = true;
    let close = () => {};
    // What is handed over is gone afterwards, and the file is still to be saved.
    openPdf(bytes.slice()).then(
      (opened) => {
        close = opened.close;
        if (here) setPdf(opened);
        else close();
      },
      (error: unknown) => here && fail.current(error instanceof PdfTrouble ? error.fault : "noReader"),
    );
    return () => {
      here = false;
      close();
    };
  }, [bytes]);
  return pdf ? <Pages pdf={pdf} alt={alt} failed={failed} /> : <Progress says={t("opening")} />;
}
