import { Notice } from "@/app/_ui/Notice";
import { draftOf, type Figures, meaningOf } from "@/lib/client/figures";

/** What the two figures mean, in plain words, and what is to be feared of them. Nothing for figures that can't be. */
export function FiguresMeaning({ figures }: { figures: Figures }) {
  const { guardians, threshold } = figures;
  if ("faults" in draftOf({ ...figures, federation: "any", fedimint: "" })) return null;
  const { spare, enough, minorityStalls, noneSpare } = meaningOf(figures);
  return (
    <div className="grid gap-4">
      <Notice title={`What ${threshold} of ${guardians} means`}>
        <ul className="grid list-disc gap-1 pl-5">
          <li>Any {threshold} guardians together can give a member back what was lost.</li>
          <li>
            {threshold === 2 ? "A single guardian" : `${threshold - 1} of them together`} can open nothing, and neither
            can the server.
          </li>
          {!noneSpare && (
            <li>{spare === 1 ? "One may" : `Up to ${spare} may`} lose their keys or move away, and nothing is lost.</li>
          )}
        </ul>
      </Notice>
      {noneSpare && (
        <Notice tone="wait" title="Nobody may be missing">
          <p>
            If a single guardian loses the keys, nothing can be given back any more. Take one guardian more, or ask for
            one fewer.
          </p>
        </Notice>
      )}
      {minorityStalls && (
        <Notice tone="wait" title="A few could hold up the heirs">
          <p>
            With these figures {threshold === 2 ? "one guardian who stays" : `${threshold - 1} guardians who stay`} away
            could keep an inheritance’s waiting time from ever beginning. {enough} guardians are enough against that.
          </p>
        </Notice>
      )}
    </div>
  );
}
