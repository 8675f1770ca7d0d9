import type { Metadata } from "next";
import { within } from "@/lib/client/within";
import { SignInForm } from "./_components/SignInForm";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ to?: string | string[]; callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { to } = await searchParams;
  return <SignInForm to={within(typeof to === "string" ? to : null, "/desk")} />;
}
