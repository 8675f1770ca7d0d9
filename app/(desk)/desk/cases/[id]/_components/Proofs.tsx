"use client";

import { Code } from "@/app/_ui/Code";
import { Facts } from "@/app/_ui/Facts";
import { Fold } from "@/app/_ui/Fold";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import { factInWords } from "@/lib/client/factWords";
import { formatFallback } from "@/lib/protocol/code";
import { useOpenCase } from "./context";

/** Digests, places in the log, and what was checked by this browser and when. */
export function Proofs() {
  const { view, chosen } = useOpenCase();
  const { head, entries } = view.checked;
  const facts = view.facts.filter((fact) => !chosen || !("backup" in fact) || fact.backup === chosen.backup.id);
  const own = entries.filter(({ scope }) => scope === view.id);
  return (
    <Fold title="Details and proofs">
      <div className="grid gap-6">
        <ul className="grid gap-2">
          {facts.map((fact) => {
            const { says, checks } = factInWords(fact);
            return (
              <li key={`${fact.fact} ${"backup" in fact ? fact.backup : ""}`}>
                <Verified at={fact.at} checks={checks}>
                  {says}
                </Verified>
              </li>
            );
          })}
        </ul>
        <Facts
          facts={[
            { name: "Code of this request", value: <Code value={formatFallback(view.id)} label="code" /> },
            { name: "Request", value: <Code value={view.id} label="digest of the request" /> },
            ...(chosen
              ? [
                  { name: "Backup", value: <Code value={chosen.backup.id} label="backup" /> },
                  { name: "Manifest", value: <Code value={chosen.backup.manifestDigest} label="manifest" /> },
                  { name: "Card", value: <Code value={chosen.backup.manifest.card.file.digest} label="card" /> },
                ]
              : []),
            { name: "Entries of this request", value: own.map(({ index }) => index).join(", ") },
            { name: "Log, entries", value: head.size },
            { name: "Log, root", value: <Code value={head.root} label="root of the log" /> },
            { name: "Ends by itself", value: <Time at={view.expiresAt} /> },
          ]}
        />
      </div>
    </Fold>
  );
}
