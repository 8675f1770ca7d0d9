"use client";

import { createContext, type ReactNode, useContext } from "react";

const Foot = createContext<ReactNode>(null);

/** What stands at the foot of every page inside, said once by whoever knows what that is. */
export function PageFoot({ foot, children }: { foot: ReactNode; children: ReactNode }) {
  return <Foot value={foot}>{children}</Foot>;
}

export const usePageFoot = (): ReactNode => useContext(Foot);
