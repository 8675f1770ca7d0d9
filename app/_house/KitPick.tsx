"use client";

import { useTranslations } from "use-intl";
import { FilePick } from "@/app/_ui/FilePick";

type Props = { files: File[]; onPick: (files: File[]) => void; error: string | undefined };

/** The saved kit, chosen to be opened here. */
export function KitPick(props: Props) {
  const t = useTranslations("kit");
  return <FilePick name="kit" label={t("file")} hint={t("fileHint")} accept=".json,application/json" {...props} />;
}
