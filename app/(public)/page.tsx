import { Page } from "../_ui/Page";
import { Door } from "./_components/Door";

/** The front door: what this is, in two sentences, and a door for each who comes. */
export default function Landing() {
  return (
    <Page title="What you lost can be given back">
      <p className="text-lead">
        Each guardian of your community holds a sealed part of what you can’t afford to lose, and no part opens anything
        alone. If you lose it, enough of them meet you in person and give it back; when you die, they give it to those
        you chose.
      </p>
      <ul className="grid gap-3">
        <Door href="/recover" title="I lost my phone">
          Ask for your words or files back. You will meet guardians face to face.
        </Door>
        <Door title="Someone has died">
          Heirs and executors will be able to ask here. This desk is not open yet: until it is, speak to a guardian of
          the community. What was kept for heirs stays kept.
        </Door>
        <Door href="/join" title="Back something up">
          A guardian shows you a code to begin with. Do it on the device that you use every day.
        </Door>
        <Door href="/desk" title="I am a guardian">
          Sign in to your desk.
        </Door>
      </ul>
    </Page>
  );
}
