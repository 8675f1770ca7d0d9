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
