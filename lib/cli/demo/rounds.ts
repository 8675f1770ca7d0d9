import { day, hour, minute } from "@/lib/domain/time";
import { isBlob } from "@/lib/protocol/blob";
import type { Digest } from "@/lib/protocol/fields";
import { signStatement } from "@/lib/protocol/signing";
import type { Manifest } from "@/lib/protocol/statements/backup";
import { ownStore } from "@/lib/server/own-store";
import { readBlob } from "@/lib/server/trail/read-blob";
import { readBackup } from "@/lib/server/world";
import { sweep } from "@/lib/store/sweep";
import { type DemoGuardian, granted, signedIn, submit } from "./door";
import { letters } from "./estate-acts";
import type { Story } from "./story";
import type { Tale } from "./tales";

/** How often a guardian opens the desk just to look. */
const every = 9 * day;

/**
 * A guardian's browser checks the shares that were dealt since the last look; the very last ones are left for visitors.
 * Whether they are good was found when the backup was made: it holds for these very bytes, which the server gives here.
 */
export async function* rounds(story: Story, guardian: DemoGuardian, place: number): Tale {
  const looked = new Set<Digest>();
  const { clock, end, members } = story;
  for (let at = clock.now() + (place + 1) * day + 2 * hour; at < end - 2 * day; at += every) {
    yield at;
    const caller = await signedIn(guardian, clock.now());
    const dealt: { manifest: Manifest; digest: Digest; good: boolean }[] = [];
    for (const member of members) {
      if (member.joinedAt > clock.now()) break;
      const { id, digest, manifest, asDealt } = await member.backup;
      if (looked.has(id)) continue;
      looked.add(id);
      if ((await readBackup(id))?.purged) continue;
      const bundle = manifest.bundles.find((one) => one.guardian === guardian.key.key);
      if (!bundle) continue;
      const file = granted(await readBlob(caller, bundle.file));
      dealt.push({ digest, manifest, good: isBlob(bundle.file, file) && asDealt[guardian.key.key] === true });
    }
    if (dealt.length === 0) continue;
    const named = (good: boolean) =>
      dealt
        .filter((one) => one.good === good)
        .map(({ digest, manifest: { backup } }) => ({ backup, manifest: digest }));
    const body = { accepted: named(true), refused: named(false), signedAt: clock.now() };
    await submit(caller, [signStatement("shares.accepted", body, guardian.key)]);
  }
}

/** What the server does by itself, each night: expiries, daily counts, purges, letters. In earnest it looks every minute. */
export async function* nights({ clock, end }: Story): Tale {
  for (let at = Math.ceil(clock.now() / day) * day + 5 * minute; at <= end; at += day) {
    yield at;
    const store = await ownStore();
    await sweep(store);
    if ((await store.db.noticeAddress.count()) > 0) await letters();
  }
}
