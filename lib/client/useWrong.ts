"use client";

import { useState } from "react";

/** Whether the last passphrase was a wrong one: an answer of its own, neither refusal nor fault. */
export function useWrong() {
  const [is, setIs] = useState(false);
  return { is, set: () => setIs(true), clear: () => setIs(false) };
}
