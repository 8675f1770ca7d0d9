import { Empty } from "@/app/_ui/Empty";
import { LinkButton } from "@/app/_ui/LinkButton";
import type { QueueTab } from "@/lib/client/queue";

/** What will stand here, and how it comes about. */
export function QueueEmpty({ tab, others }: { tab: QueueTab; others: number }) {
  if (tab === "waiting") {
    return (
      <Empty
        title="Nothing waits for you"
        action={
          others > 0 ? (
            <LinkButton weight="secondary" href="/desk?tab=others">
              See what waits for others
            </LinkButton>
          ) : (
            <LinkButton weight="secondary" href="/desk/codes">
              Show a code
            </LinkButton>
          )
        }
      >
        <p>
          When a member has lost a phone and asks for what was kept, the request stands here. You then meet the person,
          compare the code on their screen, and hand over your share.
        </p>
      </Empty>
    );
  }
  if (tab === "others") {
    return (
      <Empty title="Nothing waits for others">
        <p>Requests that you have done your part for stand here until they are closed.</p>
      </Empty>
    );
  }
  return (
    <Empty title="No request has been closed yet">
      <p>Finished, stopped and withdrawn requests stay here.</p>
    </Empty>
  );
}
