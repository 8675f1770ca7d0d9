import { Bars } from "@/app/_ui/Bars";
import { Facts } from "@/app/_ui/Facts";
import { List } from "@/app/_ui/List";
import { TabLinks } from "@/app/_ui/TabLinks";
import { Table } from "@/app/_ui/Table";
import { TaskList } from "@/app/_ui/TaskList";
import { Timeline } from "@/app/_ui/Timeline";
import { Verified } from "@/app/_ui/Verified";
import { Specimen } from "./Specimen";

const march = Date.UTC(2024, 2, 12, 12, 5);
const hour = 3_600_000;

export function ListSpecimens() {
  return (
    <>
      <div className="lg:col-span-2">
        <Specimen name="TabLinks, List">
          <TabLinks
            label="Requests"
            tabs={[
              { href: "?tab=waiting", label: "Waiting for you", count: 3, current: true },
              { href: "?tab=others", label: "Waiting for others", count: 8 },
              { href: "?tab=closed", label: "Closed", count: 214 },
            ]}
          />
          <List
            label="Waiting for you"
            items={[
              {
                key: "a",
                href: "/desk/style",
                kind: "Recovery",
                title: "Elena Moreno",
                details: ["2 of 3 verified", "you are the deciding one"],
                end: "2 hours",
                waits: true,
              },
              {
                key: "b",
                href: "/desk/style",
                kind: "Recovery",
                title: "Tomas Vega",
                details: ["0 of 3", "nobody has met him yet"],
                end: "1 day",
              },
              {
                key: "c",
                href: "/desk/style",
                kind: "Inheritance",
                title: "Estate of I. Novak",
                details: ["3 of 3 · wait ends 14 December", "release after"],
                end: "16 days",
              },
            ]}
          />
        </Specimen>
      </div>
      <Specimen name="Bars">
        <Bars
          caption="Decisions by guardian"
          what="Guardian"
          series={[{ title: "Approved" }, { title: "Stopped", tone: "soft" }]}
          bars={[
            { key: "amara", label: "Amara Okafor", values: [22, 2] },
            { key: "kofi", label: "Kofi Mensah", values: [9, 3] },
          ]}
        />
        <Bars
          caption="How people were verified"
          what="By"
          series={[{ title: "Approvals" }]}
          bars={[
            { key: "known", label: "known personally", values: [67] },
            { key: "document", label: "by document", values: [35] },
          ]}
        />
      </Specimen>
      <Specimen name="Steps, TaskList">
        <TaskList
          tasks={[
            { title: "Meet Elena in person", state: "done" },
            { title: "Type the code on her screen", state: "now", children: <p>Ask her to show it.</p> },
            { title: "Other executors", state: "wait", says: "waiting for Petr to co-sign" },
            { title: "Approve and hand over your share", state: "later" },
          ]}
        />
      </Specimen>
      <Specimen name="Timeline">
        <Timeline
          happenings={[
            { key: "1", at: march, what: "Elena asked for her backup." },
            {
              key: "2",
              at: march + hour,
              what: "Kofi met Elena and approved.",
              more: (
                <Verified checks={["Kofi’s signature is right."]} at={march}>
                  signed
                </Verified>
              ),
            },
            { key: "3", at: march + 2 * hour, what: "The owner’s key stopped this request.", tone: "stop" },
          ]}
        />
      </Specimen>
      <Specimen name="Table">
        <Table
          caption="Who holds a good share"
          keyOf={(row) => row.name}
          columns={[
            { title: "Guardian", cell: (row) => row.name },
            { title: "Since", cell: (row) => row.since },
            { title: "Shares", cell: (row) => row.shares, figures: true },
          ]}
          rows={[
            { name: "Amara", since: "12 March 2024", shares: 4 },
            { name: "Kofi", since: "13 March 2024", shares: 12 },
          ]}
        />
      </Specimen>
      <Specimen name="Facts">
        <Facts
          facts={[
            { name: "Name in the passport", value: "Elena Moreno", change: "#name" },
            { name: "Kept for heirs, too", value: "yes", change: "#heirs" },
            { name: "Guardians", value: "Amara, Ben, Kofi, Mei, Ruth; any three of them" },
          ]}
        />
      </Specimen>
    </>
  );
}
