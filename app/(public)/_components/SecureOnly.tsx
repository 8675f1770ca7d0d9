"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { Stop } from "@/app/_ui/Stop";

const never = () => () => {};
const secure = () => window.isSecureContext;
const onServer = () => true;

/** Shows its content only where the browser gives cryptography: https, or this very machine. */
export function SecureOnly({ children }: { children: ReactNode }) {
  const able = useSyncExternalStore(never, secure, onServer);
  if (able) return children;
  return (
    <Stop
      title="This address is not safe to type secrets into."
      instruction="Ask a guardian for the address that begins with https."
    />
  );
}
