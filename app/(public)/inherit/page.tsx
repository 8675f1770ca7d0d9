import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { Inherit } from "./_components/Inherit";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("inherit") });

/** Opened by hand, or by an estate card or a guardian's link: `/inherit#<genesis>.<roster>[.<token>]`. */
export default function InheritPage() {
  return (
    <Words rooms={["inherit", "parts", "scanner", "setup"]}>
      <Inherit />
    </Words>
  );
}
