"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Code } from "@/app/_ui/Code";
import { Empty } from "@/app/_ui/Empty";
import { Fold } from "@/app/_ui/Fold";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { QrCode } from "@/app/_ui/QrCode";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import { Stop } from "@/app/_ui/Stop";
import { Tag } from "@/app/_ui/Tag";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import { Words } from "@/app/_ui/Words";
import { FormSpecimens } from "./FormSpecimens";
import { ListSpecimens } from "./ListSpecimens";
import { PhotoSpecimens } from "./PhotoSpecimens";
import { ScanSpecimens } from "./ScanSpecimens";
import { Specimen } from "./Specimen";

const march = Date.UTC(2024, 2, 12, 12, 5);
const digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow".split(" ");

export function Specimens() {
  const [pressed, setPressed] = useState(0);
  return (
    <Page
      variant="desk"
      place="Riverside federation"
      header={<span className="text-small text-soft">● verified 2 min ago · Amara</span>}
      back={{ href: "/desk", label: "Desk" }}
      above={<Steps name="Getting your words back" at={3} of={4} />}
      title="Every primitive in every state"
      actions={
        <>
          <Button onClick={() => setPressed(pressed + 1)}>Approve and hand over my share</Button>
          <Button weight="quiet">I can’t judge</Button>
        </>
      }
    >
      <div className="grid min-w-0 gap-10 lg:grid-cols-2 lg:gap-x-12 [&>*]:min-w-0">
        <Specimen name="Button, LinkButton">
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => setPressed(pressed + 1)}>Pressed {pressed} times</Button>
            <Button weight="secondary">Secondary</Button>
            <Button weight="danger">Not her · Stop this request</Button>
            <Button weight="quiet">Quiet</Button>
            <Button busy="Sealing…">Seal</Button>
            <Button disabled>Disabled</Button>
            <LinkButton href="/" weight="secondary">
              To the front door
            </LinkButton>
          </div>
        </Specimen>
        <Specimen name="Notice, Stop">
          <Notice title="You can close this page.">Your ticket brings you back.</Notice>
          <Notice tone="wait" title="This waits for you">
            You are the deciding one.
          </Notice>
          <Stop
            title="The code on her screen belongs to another request."
            instruction="Don’t approve. Tell Kofi and Mei by phone."
          >
            <p>
              Expected <Code value="4F2K9-ABCDE-00000-ZZZZZ" label="expected code" copy={false} />
            </p>
            <p>
              Found <Code value="4F2K9-ABCDE-00000-ZZZZY" label="code found" copy={false} />
            </p>
          </Stop>
        </Specimen>
        <Specimen name="Verified, Tag, Time">
          <p>
            Elena Moreno ·{" "}
            <Verified
              checks={["The card’s digest stands in the manifest.", "The manifest is signed by the backup’s own key."]}
              at={march}
            >
              card from March 2024
            </Verified>
          </p>
          <div className="flex flex-wrap gap-2">
            <Tag>open</Tag>
            <Tag tone="accent">released</Tag>
            <Tag tone="wait">waits for you</Tag>
            <Tag tone="stop">denied</Tag>
          </div>
          <p>
            <Time at={march} /> · <Time at={march} as="day" /> · <Time at={march} as="ago" />
          </p>
        </Specimen>
        <Specimen name="Words">
          <Words words={phrase} label="Your 12 words" />
          <Words words={phrase} label="Read these to each other" open />
        </Specimen>
        <Specimen name="Code, QrCode">
          <Code value={digest} label="fingerprint" />
          <Code value="4F2K9-ABCDE-00000-ZZZZZ" label="code" />
          <QrCode
            text="HOLDFAST:0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEFGHJK"
            label="The code of this request, for a guardian’s camera"
          />
        </Specimen>
        <Specimen name="Progress, Skeleton, Empty, Fold">
          <Progress says="Sealing a share for Amara, 3 of 5" done={0.6} />
          <Progress says="Waiting for the server" />
          <Skeleton label="Reading the trail" lines={4} />
          <Empty title="Nothing waits for you" action={<LinkButton href="/">Show what waits for others</LinkButton>}>
            When somebody asks for help, it stands here.
          </Empty>
          <Fold title="Details and proofs">
            <p>Everything that was signed, by whom and when.</p>
          </Fold>
        </Specimen>
        <ListSpecimens />
        <FormSpecimens />
        <PhotoSpecimens />
        <ScanSpecimens />
      </div>
    </Page>
  );
}
