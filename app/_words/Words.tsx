import type { ReactNode } from "react";
import { messagesOf } from "@/lib/words/compile";
import type { Room } from "@/lib/words/types";
import { localeOfRequest } from "./locale";
import { Provider } from "./Provider";

/** Gives what stands inside the texts of these rooms, beside those that it has from further out. */
export async function Words({ rooms, children }: { rooms: readonly Room[]; children: ReactNode }) {
  const locale = await localeOfRequest();
  return (
    <Provider locale={locale} messages={messagesOf(locale, rooms)}>
      {children}
    </Provider>
  );
}
