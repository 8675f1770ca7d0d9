import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { NewRequest } from "./_components/NewRequest";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("recoverNew") });

export default function NewRequestPage() {
  return (
    <Words rooms={["parts", "recover"]}>
      <NewRequest />
    </Words>
  );
}
