import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { People } from "@/app/_demo/People";
import { SignIns } from "@/app/_demo/SignIns";
import { pressable } from "@/app/_ui/look";
import { Page } from "@/app/_ui/Page";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { formatCaseQr, formatFallback } from "@/lib/protocol/code";
import { readDemo } from "@/lib/server/demo";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("demo") });

/** What a visitor of a demo can try, with and without an account. There is no such page anywhere else. */
export default async function DemoPage() {
  const demo = await readDemo();
  if (!demo?.doors) notFound();
  const t = await say("demo.page");
  const { name, join, recover, inherit } = demo.doors;
  const accountsOf = (role: "guardian" | "auditor" | "executor") =>
    demo.accounts.filter((account) => account.role === role);
  const people = demo.people.map((person) => ({
    ...person,
    qr: formatCaseQr(person.case),
    code: formatFallback(person.case),
  }));
  return (
    <Words rooms={["demo"]}>
      <Page title={t("title")}>
        <p className="text-lead">{t("lead", { federation: demo.federation })}</p>
        <section className="grid gap-3">
          <h2>{t("desk")}</h2>
          <p>{t("deskSays")}</p>
          <SignIns accounts={accountsOf("guardian")} />
        </section>
        <section className="grid gap-3">
          <h2>{t("audit")}</h2>
          <p>{t("auditSays")}</p>
          <SignIns accounts={accountsOf("auditor")} />
        </section>
        <section className="grid gap-3">
          <h2>{t("people")}</h2>
          <p>{t("peopleSays")}</p>
          <People people={people} />
        </section>
        <section className="grid gap-3">
          <h2>{t("lost")}</h2>
          <p>{t.rich("lostSays", { name, b: (text) => <strong>{text}</strong> })}</p>
          <div>
            <a href={recover} className={pressable("secondary", false)}>
              {t("lostAct")}
            </a>
          </div>
        </section>
        <section className="grid gap-3">
          <h2>{t("died")}</h2>
          <p>{t("diedSays")}</p>
          <SignIns accounts={accountsOf("executor")} />
          <p>{t("diedNewSays")}</p>
          <div>
            <a href={inherit} className={pressable("secondary", false)}>
              {t("diedAct")}
            </a>
          </div>
        </section>
        <section className="grid gap-3">
          <h2>{t("join")}</h2>
          <p>{t("joinSays")}</p>
          <div>
            <a href={join} className={pressable("secondary", false)}>
              {t("joinAct")}
            </a>
          </div>
        </section>
      </Page>
    </Words>
  );
}
