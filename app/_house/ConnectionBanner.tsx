"use client";

import { WifiOff } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { connection } from "@/lib/client/connection";

const lostOnServer = () => false;

/** Across the top while no answers come: nothing is lost, and the page goes on by itself when they do. */
export function ConnectionBanner() {
  const t = useTranslations("house.connection");
  const lost = useSyncExternalStore(connection.subscribe, connection.lost, lostOnServer);

  useEffect(() => {
    const offline = () => connection.heard(false);
    window.addEventListener("offline", offline);
    window.addEventListener("online", connection.retry);
    return () => {
      window.removeEventListener("offline", offline);
      window.removeEventListener("online", connection.retry);
    };
  }, []);

  return (
    <div role="status" className="sticky top-0 z-20 print:hidden">
      {lost && (
        <p className="flex items-center justify-center gap-2 border-wait border-b bg-wait-wash px-4 py-2">
          <WifiOff aria-hidden className="size-5 shrink-0 text-wait" />
          <span>
            <strong className="font-strong">{t("lost")}</strong> {t("goesOn")}
          </span>
        </p>
      )}
    </div>
  );
}
