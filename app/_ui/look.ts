/** The classes that several primitives share. */

const press =
  "inline-flex min-h-12 items-center justify-center gap-2 rounded-edge border px-5 py-2 text-center text-body font-strong " +
  "no-underline transition-colors aria-disabled:cursor-progress disabled:cursor-not-allowed disabled:opacity-50";

/** How a thing that acts looks: `primary` once a page, `danger` for what stops or can't be undone. */
export type Weight = "primary" | "secondary" | "danger" | "quiet";

const weights: Record<Weight, string> = {
  primary:
    "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong hover:text-on-accent",
  secondary: "border-line-strong bg-surface text-ink hover:border-accent hover:text-accent",
  danger: "border-stop bg-surface text-stop hover:bg-stop hover:text-on-stop",
  quiet: "border-transparent px-3 text-accent underline hover:bg-accent-wash hover:text-accent-strong",
};

export const pressable = (weight: Weight, wide: boolean) =>
  `${press} ${weights[weight]} ${wide ? "w-full" : "w-full sm:w-auto"}`;

export const control =
  "block w-full rounded-edge border border-line-strong bg-surface px-3 py-2.5 text-body text-ink placeholder:text-soft " +
  "hover:border-ink aria-invalid:border-2 aria-invalid:border-stop read-only:bg-sunk disabled:bg-sunk disabled:text-soft";
