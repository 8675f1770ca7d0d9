import type { ReactNode } from "react";

/** How the catalogue's <b> is shown. */
export const b = (text: ReactNode) => <strong>{text}</strong>;
