"use client";

import { Camera } from "lucide-react";
import { type ComponentType, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";
import type { Weight } from "./look";
import { IconText } from "./scanner/IconText";
import type { LiveProps } from "./scanner/Live";
import { PictureButton } from "./scanner/PictureButton";

/** Takes what was read, and answers null; or says what it is instead of what is looked for, and the scanning goes on. */
export type ReadCode = (text: string) => string | null | Promise<string | null>;

type Props = {
  /** The act on the button: "Scan the code". */
  act: string;
  weight?: Weight;
  onRead: ReadCode;
  /** What to do where the camera does not help, as a sentence: "Or type the code." */
  otherwise?: string;
};

/**
 * Reads a QR code with the camera, or out of a picture. Nothing of it is loaded, and no camera opened, before a press;
 * no picture leaves the page. The camera closes when the code was taken, when the page is left or out of sight.
 */
export function Scanner({ act, weight = "primary", onRead, otherwise }: Props) {
  const t = useTranslations("ui.scanner");
  const [live, setLive] = useState<{ Live: ComponentType<LiveProps>; picture: File | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);

  const open = async (picture: File | null) => {
    setBusy(true);
    setMissing(false);
    const part = await import("./scanner/Live").catch(() => null);
    setBusy(false);
    setMissing(part === null);
    if (part) setLive({ Live: part.Live, picture });
  };
  const take: ReadCode = async (text) => {
    const why = await onRead(text);
    if (why === null) setLive(null);
    return why;
  };

  if (live) {
    return <live.Live onRead={take} onClose={() => setLive(null)} otherwise={otherwise} picture={live.picture} />;
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-x-3 gap-y-2">
        <Button weight={weight} busy={busy ? t("opening") : undefined} onClick={() => void open(null)}>
          <IconText icon={Camera}>{act}</IconText>
        </Button>
        <PictureButton onPick={(file) => void open(file)} />
      </div>
      {missing && (
        <p role="alert" className="font-strong text-stop">
          {t("notLoaded")}
        </p>
      )}
    </div>
  );
}
