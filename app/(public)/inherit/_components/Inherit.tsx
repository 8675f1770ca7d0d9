"use client";

import { SecureOnly } from "../../_components/SecureOnly";
import { useFragment } from "../../_components/useFragment";
import { CheckedCode } from "./CheckedCode";
import { Estates } from "./Estates";
import { ExecutorGate } from "./ExecutorGate";

/** The code in the address is checked first, and kept for the request; then whoever is signed in sees own requests. */
export function Inherit() {
  const fragment = useFragment();
  return (
    <SecureOnly>
      {fragment ? (
        <CheckedCode key={fragment} fragment={fragment} />
      ) : (
        <ExecutorGate>{(executor) => <Estates executor={executor} />}</ExecutorGate>
      )}
    </SecureOnly>
  );
}
