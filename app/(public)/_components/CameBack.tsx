"use client";

import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import type { Recovered } from "@/lib/client/recover";
import type { Digest } from "@/lib/protocol/fields";
import { Content } from "./Contents";
import { Older } from "./Older";

interface Words {
  title: string;
  says: string;
}

interface Props {
  contents: readonly Recovered[];
  /** Compartments that could not be opened, and what is said of them. */
  lost: readonly Digest[];
  lostWords: Words;
  /** What to do with a wallet's words. */
  walletWords: Words;
}

/** What was put together, each thing hidden until it is asked for, with what stood there before. */
export function CameBack({ contents, lost, lostWords, walletWords }: Props) {
  return (
    <>
      {lost.length > 0 && (
        <div className="print:hidden">
          <Notice tone="wait" title={lostWords.title}>
            <p>{lostWords.says}</p>
          </Notice>
        </div>
      )}
      {contents.map(({ compartment, content, older }) => (
        <div key={compartment} className="grid gap-3">
          <Content content={content} />
          {older.map((earlier) => (
            <Older key={earlier.version} earlier={earlier} />
          ))}
        </div>
      ))}
      {contents.some(({ content }) => content.kind === "words") && (
        <div className="print:hidden">
          <Fold title={walletWords.title}>
            <p>{walletWords.says}</p>
          </Fold>
        </div>
      )}
    </>
  );
}
