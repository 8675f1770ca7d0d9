"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { type Pdf, type PdfFault, PdfTrouble } from "@/lib/client/viewer/pdf";

interface Props {
  pdf: Pdf;
  alt: string;
  failed: (fault: PdfFault) => void;
}

/** The pages of an opened PDF, one at a time. */
export function Pages({ pdf, alt, failed }: Props) {
  const t = useTranslations("ui.pages");
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState(1);
  const [drawn, setDrawn] = useState(0);
  const fail = useRef(failed);
  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    let here = true;
    const width = place.parentElement?.clientWidth ?? 600;
    pdf.draw(page, place, width).then(
      () => here && setDrawn(page),
      (error: unknown) => here && fail.current(error instanceof PdfTrouble ? error.fault : "damaged"),
    );
    return () => {
      here = false;
    };
  }, [pdf, page]);
  const drawing = drawn !== page;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <p role="status">{drawing ? t("drawing") : t("page", { page, pages: pdf.pages })}</p>
        {pdf.pages > 1 && (
          <>
            <Button weight="secondary" disabled={page === 1 || drawing} onClick={() => setPage(page - 1)}>
              {t("before")}
            </Button>
            <Button weight="secondary" disabled={page === pdf.pages || drawing} onClick={() => setPage(page + 1)}>
              {t("after")}
            </Button>
          </>
        )}
      </div>
      <canvas ref={canvas} role="img" aria-label={alt} className="h-auto max-w-full border border-line bg-white" />
    </div>
  );
}
