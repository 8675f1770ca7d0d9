import Link from "next/link";
import { say } from "@/app/_words/say";
import { readDemo } from "@/lib/server/demo";

/** Says on every page of a demo that it is one, and nothing anywhere else. */
export async function Banner() {
  if ((await readDemo()) === null) return null;
  const t = await say("demo.banner");
  return (
    <aside aria-label={t("label")} data-testid="demo-banner" className="bg-ink text-paper text-small print:hidden">
      <p className="mx-auto max-w-desk px-4 py-2 sm:px-6">
        {t.rich("says", {
          more: (text) => (
            <Link href="/demo" className="whitespace-nowrap text-paper hover:text-paper">
              {text}
            </Link>
          ),
        })}
      </p>
    </aside>
  );
}
