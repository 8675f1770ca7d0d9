import { day } from "@/lib/domain/time";
import type { DemoFolder } from "@/lib/env/demo-folder";
import { env } from "@/lib/env/env";
import { toBase64url } from "@/lib/protocol/bytes";
import type { Digest } from "@/lib/protocol/fields";
import { formatFragment } from "@/lib/protocol/fragment";
import { formatTicketLine } from "@/lib/protocol/ticket";
import { readCase } from "@/lib/server/world";
import { chance } from "./chance";
import type { StoryClock } from "./clock";
import { accessTokenOf, type DemoAccount, type DemoGuardian, tokenOf } from "./door";
import { found } from "./found";
import { type Hands, startHands } from "./hands";
import { registerExecutors } from "./heirs";
import { drawMembers, joining, type Member, prepareMembers, refresh, say } from "./members";
import { daysBefore, planMembers, sharedName, visitorsName } from "./people";
import type { Request } from "./request";
import { nights, rounds } from "./rounds";
import { type Scene, scenes, usual } from "./scenes";
import type { DemoSize } from "./size";
import type { Story } from "./story";
import { demoStretch } from "./stretch";
import { type Tale, tell } from "./tales";

/** How long the federation has been there when real time goes on. */
export const age = 400 * day;

export interface Making {
  /** Begins {@link age} before `end`. The store keeps this time. */
  clock: StoryClock;
  /** When real time goes on. */
  end: number;
  size: DemoSize;
  /** Told what goes on, one line each. */
  progress(line: string): void;
  /** Told of every request that is opened, and in which scene. */
  opened?(scene: string, request: Digest): void;
}

/**
 * Makes the demo's federation on the server of this process: founds it, lets members join, and tells what happened in
 * its year, all through the use cases that the routes call.
 */
export async function makeDemo(making: Making): Promise<DemoFolder> {
  const hands = startHands();
  try {
    return await tellStory(making, hands);
  } finally {
    hands.close();
  }
}

async function tellStory({ clock, end, size, progress, opened }: Making, hands: Hands): Promise<DemoFolder> {
  const { stretch, native } = await demoStretch();
  if (!native) progress("This machine has no Argon2id of its own here: it takes some minutes.");
  progress("Founding the federation …");
  // Members join from two days after the first account on: the founding takes some hours of it.
  const planned = drawMembers(planMembers(size.members, clock.now(), end), hands);
  const federation = await found(clock, stretch);
  const told = counter(size, progress);
  const executors = await registerExecutors(clock, stretch);
  const members = prepareMembers(planned, { federation, hands }, told.member);
  const story: Story = { clock, end, federation, executors, hands, by: chance(11), members };
  const played: Played[] = [];
  // Members to whom nothing happens: requests are taken from among them.
  const quiet = members.filter(({ name, estate }) => !estate && name !== visitorsName && name !== sharedName);
  const tales = [
    ...members.map((member) => joining(story, member)),
    ...federation.guardians.map((guardian, place) => rounds(story, guardian, place)),
    ...plotsOf(story, size, quiet, (one) => {
      told.request();
      opened?.(one.name, one.request.caseId);
      played.push(one);
    }),
    ...lives(story, quiet),
    nights(story),
  ];
  await tell(tales, clock, end);
  clock.goTo(end);
  return folderOf(story, played);
}

/** Says how far it has come, now and then. */
function counter({ members, cases }: DemoSize, progress: Making["progress"]) {
  let made = 0;
  let opened = 0;
  const every = Math.max(1, Math.round(members / 10));
  return {
    member() {
      made++;
      if (made % every === 0 || made === members) {
        progress(`${made} of ${members} members have a backup, ${opened} of ${cases} requests were opened …`);
      }
    },
    request() {
      opened++;
    },
  };
}

interface Played {
  /** Of the scene. */
  name: string;
  request: Request;
  scene: Scene;
}

/** As many requests as are wanted: every scene once, then of those that are usual. */
function plotsOf(story: Story, { cases }: DemoSize, quiet: Member[], opened: (one: Played) => void): Tale[] {
  const names = Object.keys(scenes);
  const requestsOf = (list: string[]) => list.reduce((sum, name) => sum + (scenes[name] as Scene).requests, 0);
  for (let turn = 0; requestsOf(names) < cases; turn++) names.push(usual[turn % usual.length] as string);
  const shared = story.members.filter(({ name }) => name === sharedName);
  return names.map((name, place) => {
    const scene = scenes[name] as Scene;
    const [least, most] = scene.days;
    const wish = least + story.by.next() * (most - least);
    const wished = least < 1 ? story.end - wish * day : daysBefore(story.end, wish, story.by);
    const planned = story.members.find(({ estate }) => estate === name);
    const member = planned ?? take(scene.shared ? shared : quiet, wished);
    return scene.told({
      story,
      member,
      // Somebody who has only just joined has lost nothing yet.
      openedAt: Math.max(wished, member.joinedAt + day),
      guardians: turned(story.federation.guardians, place),
      opened: (request) => opened({ name, request, scene }),
    });
  });
}

/** Takes out a member who had been there for a while then, where there is one. */
function take(members: Member[], time: number): Member {
  const known = members.findLastIndex(({ joinedAt }) => joinedAt < time - 20 * day);
  const [member] = members.splice(Math.max(known, 0), 1);
  if (!member) throw new RangeError("more requests than members");
  return member;
}

const turned = <T>(list: readonly T[], by: number): T[] => list.map((_, i) => list[(i + by) % list.length] as T);

/** What else happens to backups: contents change, somebody deletes one, somebody thinks better of it. */
function lives(story: Story, quiet: Member[]): Tale[] {
  const { by, clock, end } = story;
  async function* spending(member: Member): Tale {
    for (let at = member.joinedAt + by.whole(3, 40) * day; at < end; at += by.whole(20, 90) * day) {
      yield at;
      await refresh(story, member);
    }
  }
  async function* leaving(member: Member, returns: boolean): Tale {
    yield member.joinedAt + 30 * day;
    await say(story, member, "backup.deleted");
    if (!returns) return;
    yield clock.now() + 9 * day;
    await say(story, member, "backup.undeleted");
  }
  const [gone, back] = quiet.splice(0, 2);
  const withEcash = quiet.filter(({ compartments }) => compartments.some(({ payload }) => payload.label === "Ecash"));
  return [...(gone ? [leaving(gone, false)] : []), ...(back ? [leaving(back, true)] : []), ...withEcash.map(spending)];
}

/** People whom a visitor may play before a guardian at most. */
const peopleAtMost = 6;

/** What the demo's page tells its visitors. */
async function folderOf({ federation, executors, clock }: Story, played: Played[]): Promise<DemoFolder> {
  const { guardians, auditor, genesis, roster } = federation;
  const { url } = env();
  const [first] = guardians as [DemoGuardian];
  const door = async (purpose: "join" | "recover", path: string = purpose) => {
    const token = await tokenOf(first, clock.now(), { purpose, uses: 50, minutes: 10_080 });
    return `${url}/${path}#${formatFragment({ genesis, roster: roster.digest, token: toBase64url(token) })}`;
  };
  const people = await Promise.all(
    played
      .filter(({ scene }) => scene.playable)
      .map(async ({ request: { caseId, name, ticket } }) => {
        const approvals = (await readCase(caseId))?.approvals.filter(({ until }) => until === null).length ?? 0;
        return { name, case: caseId, approvals, ticket: formatTicketLine(ticket) };
      }),
  );
  return {
    federation: roster.roster.federation,
    url,
    fingerprint: genesis,
    auditToken: await accessTokenOf(auditor, clock.now()),
    accounts: [
      ...accountsOf("guardian", guardians),
      ...accountsOf("auditor", [auditor]),
      ...accountsOf("executor", Object.values(executors)),
    ],
    doors: {
      join: await door("join"),
      recover: await door("recover"),
      inherit: await door("recover", "inherit"),
      name: visitorsName,
    },
    people: people.sort((a, b) => b.approvals - a.approvals).slice(0, peopleAtMost),
  };
}

const accountsOf = (
  role: DemoFolder["accounts"][number]["role"],
  holders: readonly DemoAccount[],
): DemoFolder["accounts"] => holders.map(({ name, email, passphrase }) => ({ role, name, email, passphrase }));
