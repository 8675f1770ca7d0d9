import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { directionOf } from "@/lib/words/locale";
import { Banner } from "./_demo/Banner";
import { ConnectionBanner } from "./_house/ConnectionBanner";
import { FocusKeeper } from "./_ui/FocusKeeper";
import { Nonce } from "./_ui/Nonce";
import { PageFoot } from "./_ui/PageFoot";
import { LanguagePick } from "./_words/LanguagePick";
import { localeOfRequest } from "./_words/locale";
import { say } from "./_words/say";
import { Words } from "./_words/Words";
import "./_ui/house.css";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: { default: "Holdfast", template: "%s · Holdfast" },
  description: (await say("house"))("description"),
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
});

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#191714" },
  ],
};

/** Reading the headers makes every page a fresh answer, as its nonce must be. */
export default async function Layout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const locale = await localeOfRequest();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <Nonce value={nonce}>
          <Words rooms={["house", "told", "ui"]}>
            <Banner />
            <ConnectionBanner />
            <FocusKeeper />
            <PageFoot foot={<LanguagePick />}>{children}</PageFoot>
          </Words>
        </Nonce>
      </body>
    </html>
  );
}
