/**
 * What the browser is given to measure itself: a federation with an honest server in memory, a backup, a recovery. The
 * server's own time is taken off; Argon2id's is summed up beside, in the very same run.
 */
import { acceptShares } from "@/lib/client/acceptShares";
import type { Device } from "@/lib/client/device";
import { enrol } from "@/lib/client/enrol";
import { followCase } from "@/lib/client/followRecovery";
import { recover } from "@/lib/client/recover";
import { approvedBy, federationFor, requested } from "@/lib/client/testing/story";
import { given, newValley } from "@/lib/client/testing/valley";
import { stretcher } from "@/lib/protocol/stretch";
import { card, name, usualCompartments } from "@/lib/protocol/testing/backup";

export interface Measured {
  /** Milliseconds, the server's and the network's share taken off. */
  total: number;
  /** Milliseconds in Argon2id, the product's profile, in the same run. */
  argon: number;
}

async function measure(threshold: number, guardians: number): Promise<{ enrol: Measured; recover: Measured }> {
  const valley = await newValley({ guardians, threshold });
  const spent = { server: 0, argon: 0 };
  const timed = async <T>(of: keyof typeof spent, act: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    try {
      return await act();
    } finally {
      spent[of] += performance.now() - begun;
    }
  };
  const fetchFor = valley.server.fetchFor.bind(valley.server);
  valley.server.fetchFor = (...of) => {
    const send = fetchFor(...of);
    return (...request) => timed("server", () => send(...request));
  };
  const product = stretcher("product");
  const browser = async (): Promise<Device> => ({
    ...(await valley.device()),
    stretch: (password, salt) => timed("argon", () => product(password, salt)),
  });
  const run = async (act: () => Promise<unknown>): Promise<Measured> => {
    Object.assign(spent, { server: 0, argon: 0 });
    const begun = performance.now();
    await act();
    return { total: performance.now() - begun - spent.server, argon: spent.argon };
  };

  const phone = await browser();
  const federation = await federationFor(valley, phone);
  const form = { name, card, compartments: usualCompartments, token: new Uint8Array(16) };
  const enrolled = await run(async () => given(await enrol(phone, federation, form)));

  const borrowed = await browser();
  const id = await requested(valley, borrowed);
  const { code } = given(await followCase(borrowed, id));
  for (let place = 0; place < threshold; place++) {
    const desk = await valley.desk(place);
    await desk.reader.sync();
    given((await acceptShares(desk)) ?? { accepted: [], refused: [] });
    await approvedBy(desk, id, code.fallback);
  }
  const ready = given(await followCase(borrowed, id));
  const recovered = await run(async () => {
    const { outcome } = given(await recover(borrowed, ready, name));
    if (outcome !== "recovered") throw new Error(`the recovery came to ${outcome}`);
  });
  return { enrol: enrolled, recover: recovered };
}

Object.assign(globalThis, { measureIn: measure });
