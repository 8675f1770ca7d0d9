/**
 * By what an entry can be found: all that there are, its scope, the case that it is about, whoever signed it for the
 * federation, what came of it. Nothing of it is sealed.
 *
 *   "*"                  every entry
 *   64 digits            its scope; the case that it is about; the statement key of a guardian, or the server's event key
 *   "outcome/" word      how a case was completed, a notice came out, why a guardian said no or stepped back
 *
 * Members and requesters sign with keys of their own, each for one scope: that scope finds the same.
 */

import { CaseCompleted, CaseDenied, CaseRecused, NoticeSent } from "@/lib/protocol/statements/case";
import type { Signed } from "@/lib/protocol/statements/statement";
import { scopeOf } from "../scope";
import { signerKinds } from "../signerKinds";
import { caseOf, outcomeOf } from "./table";

export const everyEntry = "*";

/** The words that an outcome can be, each once. */
export const outcomes = [
  ...NoticeSent.shape.outcome.options,
  ...CaseCompleted.shape.outcome.options,
  ...new Set([...CaseDenied.shape.reason.options, ...CaseRecused.shape.reason.options]),
] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeKey = (outcome: Outcome): string => `outcome/${outcome}`;

/** Each once. */
export function traceKeys(signed: Signed): string[] {
  const kind = signerKinds[signed.name];
  const outcome = outcomeOf(signed);
  const about = caseOf(signed);
  return [
    ...new Set([
      everyEntry,
      scopeOf(signed),
      ...(about ? [about] : []),
      ...(kind === "backup" || kind === "case" ? [] : signed.signers),
      ...(outcome ? [outcomeKey(outcome as Outcome)] : []),
    ]),
  ];
}
