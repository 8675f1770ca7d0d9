import type { Metadata } from "next";
import { Recover } from "./_components/Recover";

export const metadata: Metadata = { title: "Getting your words back" };

/** Opened by a guardian's code, `/recover#<genesis>.<roster>[.<token>]`, or by hand with a ticket or a backup sheet. */
export default function RecoverPage() {
  return <Recover />;
}
