"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { IntlProvider } from "use-intl";
import type { Locale } from "@/lib/words/locale";
import type { Catalogue } from "@/lib/words/types";

const Outer = createContext<Partial<Catalogue>>({});

type Props = { locale: Locale; messages: Partial<Catalogue>; children: ReactNode };

/** The texts for the components inside. Times are told in the viewer's zone by `Time`, never by the catalogue. */
export function Provider({ locale, messages, children }: Props) {
  const outer = useContext(Outer);
  const all = useMemo(() => ({ ...outer, ...messages }), [outer, messages]);
  return (
    <Outer value={all}>
      <IntlProvider locale={locale} messages={all as Catalogue} timeZone="UTC">
        {children}
      </IntlProvider>
    </Outer>
  );
}
