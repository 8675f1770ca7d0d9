import { QrCode } from "@/app/_ui/QrCode";

type Props = {
  label: string;
  title: string;
  /** What whoever finds it must know. */
  sentences: readonly string[];
  square: { text: string; label: string };
  /** What to do with it, and where. */
  use: string;
  address: string;
  /** The same as the square, to be typed where no camera reads it. */
  block: string;
};

/**
 * What is printed, and not shown on the screen: one page of A4 or Letter, black on white, with a square that can be
 * scanned across a table.
 */
export function Paper({ label, title, sentences, square, use, address, block }: Props) {
  return (
    <section aria-label={label} className="hidden gap-5 print:grid">
      <p className="font-strong text-title">{title}</p>
      <div>
        {sentences.map((sentence) => (
          <p key={sentence} className="mt-1 max-w-none first:mt-0">
            {sentence}
          </p>
        ))}
      </div>
      <div className="w-[11cm]">
        <QrCode text={square.text} label={square.label} />
      </div>
      <div>
        <p className="max-w-none">{use}</p>
        <p className="mt-1 font-strong">{address}</p>
      </div>
      <pre className="break-words whitespace-pre-wrap font-mono text-[10.5pt]" translate="no">
        {block}
      </pre>
    </section>
  );
}
