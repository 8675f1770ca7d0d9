import Link from "next/link";
import type { ComponentProps } from "react";
import { pressable, type Weight } from "./look";

type Props = Omit<ComponentProps<typeof Link>, "className"> & { weight?: Weight; wide?: boolean };

/** A way to another page that looks like a button, for the one next step. */
export function LinkButton({ weight = "primary", wide = false, ...rest }: Props) {
  return <Link {...rest} className={pressable(weight, wide)} />;
}
