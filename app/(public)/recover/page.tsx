import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { Recover } from "./_components/Recover";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("recover") });

/** Opened by a guardian's code, `/recover#<genesis>.<roster>[.<token>]`, or by hand with a ticket or a backup sheet. */
export default function RecoverPage() {
  return (
    <Words rooms={["parts", "recover", "scanner"]}>
      <Recover />
    </Words>
  );
}
