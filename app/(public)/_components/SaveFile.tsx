"use client";

import { Button } from "@/app/_ui/Button";
import type { Weight } from "@/app/_ui/look";
import { saveFile } from "@/app/_ui/save";

type Props = { name: string; text: string; children: string; weight?: Weight; onSaved?: () => void };

/** Saves a text as a file on this device. It goes nowhere else. */
export function SaveFile({ name, text, children, weight = "secondary", onSaved }: Props) {
  return (
    <Button
      weight={weight}
      onClick={() => {
        saveFile(name, text, "text/plain;charset=utf-8");
        onSaved?.();
      }}
    >
      {children}
    </Button>
  );
}

/** "holdfast-ticket-riverside.txt": letters and digits of `text`, the rest hyphens. */
export const fileName = (kind: string, text: string): string => {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, "-");
  return `holdfast-${kind}-${plain.replace(/^-+|-+$/g, "")}.txt`;
};
