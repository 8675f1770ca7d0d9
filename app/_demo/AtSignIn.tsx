import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { readDemo } from "@/lib/server/demo";
import { SignIns } from "./SignIns";

const roles = ["guardian", "auditor", "executor"] as const;

/** The demo's one-click sign-ins, for the page on which people type theirs. Nothing outside a demo. */
export async function AtSignIn({ to }: { to: string }) {
  const demo = await readDemo();
  if (!demo) return null;
  const t = await say("demo.signIns");
  return (
    <Words rooms={["demo"]}>
      <section className="grid gap-3 rounded-edge border border-line bg-surface p-4">
        <h2>{t("title")}</h2>
        <p className="text-soft">{t("says")}</p>
        {roles.map((role) => (
          <div key={role} className="grid gap-2">
            <h3>{t(role)}</h3>
            <SignIns accounts={demo.accounts.filter((account) => account.role === role)} to={to} />
          </div>
        ))}
      </section>
    </Words>
  );
}
