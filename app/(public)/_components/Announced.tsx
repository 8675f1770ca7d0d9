import { Notice } from "@/app/_ui/Notice";
import { Words } from "@/app/_ui/Words";
import { say } from "@/app/_words/say";

/** As `announceFederation` gives it. */
type Announcement =
  | { state: "none" | "unanswered" }
  | { state: "founded"; name: string; words: string[]; guardians: number; threshold: number; open: boolean };

/** Whose desk this is, as far as the server says: a claim until a guardian's code has been checked against it. */
export async function Announced({ announcement }: { announcement: Announcement }) {
  const t = await say("front.federation");
  if (announcement.state !== "founded") {
    const { state } = announcement;
    return (
      <Notice tone={state === "none" ? "info" : "wait"} title={t(state)}>
        <p>{t(`${state}Says`)}</p>
      </Notice>
    );
  }
  const { name, words, guardians, threshold, open } = announcement;
  return (
    <section className="mt-4 grid gap-4">
      <div className="grid gap-2">
        <h2>{t("title")}</h2>
        <p>{t.rich("says", { name, guardians, threshold, b: (text) => <strong>{text}</strong> })}</p>
        {!open && <p>{t("notOpen")}</p>}
      </div>
      <Words label={t("words", { name })} words={words} open />
      <p className="text-soft">{t("claim")}</p>
    </section>
  );
}
