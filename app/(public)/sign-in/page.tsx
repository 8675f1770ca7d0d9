import type { Metadata } from "next";
import { AtSignIn } from "@/app/_demo/AtSignIn";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { within } from "@/lib/client/within";
import { SignInForm } from "./_components/SignInForm";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("signIn") });

type Props = { searchParams: Promise<{ to?: string | string[]; callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { to } = await searchParams;
  const target = within(typeof to === "string" ? to : null, "/desk");
  return (
    <Words rooms={["parts", "signIn"]}>
      <SignInForm to={target}>
        <AtSignIn to={target} />
      </SignInForm>
    </Words>
  );
}
