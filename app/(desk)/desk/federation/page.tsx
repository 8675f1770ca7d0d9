import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { FederationPage } from "../_components/rooms";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("federation") });

export default function Federation() {
  return (
    <Words rooms={["federation", "kit", "policy"]}>
      <FederationPage />
    </Words>
  );
}
