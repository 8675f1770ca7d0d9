import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { AccountPage } from "../_components/rooms";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("account") });

export default function Account() {
  return (
    <Words rooms={["account", "kit"]}>
      <AccountPage />
    </Words>
  );
}
