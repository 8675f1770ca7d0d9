"use client";

import { type ComponentType, useEffect, useState } from "react";
import { type Told, toldOf } from "@/lib/client/told";

/** What stands in a part's place: while `told` is null it is on its way, else it did not come. */
export type InItsPlace = { told: Told | null; again: () => void };

export interface OnDemand<Props> {
  /** Shows the part once it is there. */
  Part: ComponentType<Props>;
  /** Fetches it, ahead of its first showing. @throws whatever the bundler throws if it does not come. */
  bring: () => Promise<unknown>;
}

type State<Props> = { Loaded: ComponentType<Props> } | { told: Told | null };

/**
 * A part of a page that is fetched when it is first shown, or ahead of that. Not `React.lazy`: that one remembers a failure
 * for as long as the page lives, and a person whose connection was away for a moment could not try again.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  InItsPlace: ComponentType<InItsPlace>,
): OnDemand<Props> {
  let there: ComponentType<Props> | null = null;
  const bring = async () => {
    there ??= await load();
    return there;
  };

  function Part(props: Props) {
    const [state, setState] = useState<State<Props>>(there ? { Loaded: there } : { told: null });
    const [attempt, setAttempt] = useState(0);

    // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
    useEffect(() => {
      if (there) return setState({ Loaded: there });
      let here = true;
      const show = (next: State<Props>) => {
        if (here) setState(next);
      };
      bring().then(
        (Loaded) => show({ Loaded }),
        (trouble) => show({ told: toldOf(trouble) }),
      );
      return () => {
        here = false;
      };
    }, [attempt]);

    if ("Loaded" in state) return <state.Loaded {...props} />;
    const again = () => {
      setState({ told: null });
      setAttempt((count) => count + 1);
    };
    return <InItsPlace told={state.told} again={again} />;
  }

  return { Part, bring };
}
