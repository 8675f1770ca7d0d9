import type { ReactNode } from "react";

type Props = {
  /** The beginning of the ids of its title and description. */
  id: string;
  /** What it shows, in a line, and then in words for whoever can't see it. */
  title: string;
  desc: string;
  width?: number;
  height: number;
  children: ReactNode;
};

/**
 * The frame of a drawing. A unit is about a pixel on the narrowest phone, so that letters of 13 and more can be read
 * there; on wide screens it grows, but not to a poster.
 */
export function Drawing({ id, title, desc, width = 320, height, children }: Props) {
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      className="mx-auto block h-auto w-full max-w-md rounded-edge border border-line bg-surface"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {children}
    </svg>
  );
}
