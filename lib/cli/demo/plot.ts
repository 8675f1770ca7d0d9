import { approve, match } from "./acts";
import type { DemoGuardian } from "./door";
import { met } from "./meetings";
import type { Member } from "./members";
import { later } from "./people";
import { openRequest, type Request } from "./request";
import type { Story } from "./story";
import type { Tale } from "./tales";
import { messages } from "./texts";

/** One request: who asks, since when, and the guardians in the order in which they come to it. */
export interface Plot {
  story: Story;
  member: Member;
  openedAt: number;
  guardians: DemoGuardian[];
  /** Told when a request is open. */
  opened(request: Request): void;
}

export type Told = (plot: Plot) => Tale;

/** The member asks, now with a picture of today, now without. */
export function ask(
  { story, member, guardians, opened }: Plot,
  over: Partial<Parameters<typeof openRequest>[1]> = {},
): Promise<Request> {
  const { by } = story;
  const guardian = by.is(0.9) ? guardians[0] : undefined;
  const asking = {
    name: member.name,
    namesake: member,
    message: by.is(0.85) ? by.pick(messages) : undefined,
    contact: by.is(0.3) ? member.card.contact : undefined,
    sitter: by.is(0.5) ? member.sitter : undefined,
    guardian,
    ...over,
  };
  return openRequest(story, asking).then((request) => {
    opened(request);
    return request;
  });
}

/** A while after what was told last. */
export const afterHours = ({ clock, by }: Story, hours: number): number => later(clock.now(), hours, by);

/** Opened and matched, with so many approvals; the share goes along with each. */
export async function* upTo(plot: Plot, approvals: number): AsyncGenerator<number, Request> {
  const { story, member, guardians } = plot;
  yield plot.openedAt;
  const request = await ask(plot);
  yield afterHours(story, 5);
  await match(story, guardians[0] as DemoGuardian, request, member);
  for (const [place, guardian] of guardians.slice(0, approvals).entries()) {
    yield afterHours(story, place === 0 ? 0.2 : 14);
    await approve(story, guardian, request, member, met(story));
  }
  return request;
}
