"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { type ReactNode, useState } from "react";

/**
 * Hands the page's nonce to parts that write a style element of their own. The first value stays for the life of the
 * document: a refresh in place renders the layout with a new nonce, but the browser still holds the old policy.
 */
export function Nonce({ value, children }: { value: string | undefined; children: ReactNode }) {
  const [first] = useState(value);
  return <CSPProvider nonce={first}>{children}</CSPProvider>;
}
