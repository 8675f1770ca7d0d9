import { Tag } from "@/app/_ui/Tag";
import { Verified } from "@/app/_ui/Verified";
import { inAList } from "../../_components/inAList";
import type { BackupHere } from "./load";

const says = { good: "holds a good share", bad: "found the share bad", unseen: "has not looked yet" };
const tones = { good: "accent", bad: "stop", unseen: "plain" } as const;

/** How many guardians hold a good share, by their own signatures. */
export function Shares({ here: { followed, at } }: { here: BackupHere }) {
  const { guardians, manifest } = followed;
  const good = guardians.filter(({ share }) => share === "good").length;
  const bad = guardians.filter(({ share }) => share === "bad");
  return (
    <section className="grid gap-3">
      <h2>Who holds it</h2>
      <p className="text-lead">
        {good > 0 ? (
          <Verified
            at={at}
            checks={[
              "Each of these guardians’ browsers opened its share, held it to what you signed, and signed that it is good.",
              "This browser checked those signatures, and that the guardians are those of the federation you joined.",
            ]}
          >
            {good} of {guardians.length} guardians hold a good share
          </Verified>
        ) : (
          `None of the ${guardians.length} guardians has looked at the share yet`
        )}
      </p>
      <p>
        {good >= manifest.threshold
          ? `${manifest.threshold} are enough to give it back to you.`
          : `It takes ${manifest.threshold} to give it back. A guardian’s browser looks at new shares when the guardian signs in.`}
      </p>
      <ul className="border-line border-t">
        {guardians.map(({ key, name, share }) => (
          <li key={key} className="flex items-baseline justify-between gap-4 border-line border-b py-2">
            <span>{name}</span>
            <Tag tone={tones[share]}>{says[share]}</Tag>
          </li>
        ))}
      </ul>
      {bad.length > 0 && (
        <p className="font-strong text-stop">
          Tell {inAList(bad.map(({ name }) => name))} in person.{" "}
          {guardians.length - bad.length >= manifest.threshold
            ? "The others’ shares suffice."
            : "The others’ shares no longer suffice: make a new backup."}
        </p>
      )}
    </section>
  );
}
