import encodeQR from "qr";

type Props = {
  text: string;
  /** What the code is, for those who can't see it. */
  label: string;
};

/**
 * A QR code as vector, black on white in both schemes (many cameras read nothing else), with the quiet zone of four
 * modules that the standard asks for, as large as its column up to 22 rem; on paper as its column.
 */
export function QrCode({ text, label }: Props) {
  const rows = encodeQR(text, "raw", { border: 4, ecc: "medium" });
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .filter(Boolean)
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className="block aspect-square w-full max-w-88 rounded-edge border border-line print:max-w-none print:border-0"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
