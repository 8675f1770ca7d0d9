import { Eye, EyeOff } from "lucide-react";
import { say } from "@/app/_words/say";

const places = [1, 2, 3, 4] as const;

/** What guardians can see and what they cannot, side by side. */
export async function Sight() {
  const t = await say("front.sight");
  return (
    <section className="mt-4 grid gap-4">
      <h2>{t("title")}</h2>
      <div className="grid gap-6 sm:grid-cols-2">
        {(["seen", "unseen"] as const).map((side) => {
          const Mark = side === "seen" ? Eye : EyeOff;
          return (
            <div key={side}>
              <h3 className="flex items-center gap-2">
                <Mark aria-hidden className="size-5 shrink-0 text-accent" />
                {t(side)}
              </h3>
              <ul className="mt-2 border-line border-t">
                {places.map((place) => (
                  <li key={place} className="border-line border-b py-2">
                    {t(`${side}${place}`)}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      <p className="text-soft">{t("server")}</p>
    </section>
  );
}
