"use client";

import { useState } from "react";
import { Code } from "@/app/_ui/Code";
import { CodeField } from "@/app/_ui/CodeField";
import { Scanner } from "@/app/_ui/Scanner";
import { Specimen } from "./Specimen";

const inFives = (text: string) => (text.toUpperCase().match(/[0-9A-Z]{1,5}/g) ?? []).join("-");

export function ScanSpecimens() {
  const [read, setRead] = useState("");
  const [typed, setTyped] = useState("");
  const take = (text: string) => {
    if (text.startsWith("http")) return "That is a link. Scan something else.";
    setRead(text);
    return null;
  };
  return (
    <Specimen name="Scanner, CodeField, Code aloud">
      <Scanner act="Scan the code" onRead={take} otherwise="Or type the code." />
      {read && <Code value={read} label="what was read" />}
      <CodeField name="fives" label="The code on her screen" value={typed} shape={inFives} onShape={setTyped} />
      <Code value="4F2K9-ABCDE-00000-ZZZZZ" label="code to read aloud" copy={false} aloud />
    </Specimen>
  );
}
