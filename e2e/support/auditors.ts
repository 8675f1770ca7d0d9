/** Auditors whose story is not about how they came: the same client code, over HTTP. */
import { listAuditors, registerAuditor } from "@/lib/client/auditors";
import { endorseProposal, proposeChange, readProposals } from "@/lib/client/proposals";
import { makeCode } from "@/lib/client/tokens";
import { type Federation, tokenOf } from "./federation";
import { must } from "./must";
import { newPerson } from "./person";

export interface Auditor {
  name: string;
  email: string;
  passphrase: string;
}

/** Makes accounts of these names, and lets three guardians sign the one roster that names all of them. */
export async function nameAuditors(federation: Federation, names: readonly string[]): Promise<Auditor[]> {
  const [first, ...others] = await Promise.all([0, 1, 2].map((place) => federation.desk(place)));
  if (!first) throw new Error("nobody is there");
  const auditors: Auditor[] = [];
  for (const name of names) {
    const { url } = must(await makeCode(first, { purpose: "audit", uses: 1, minutes: 60 }));
    const token = tokenOf(url);
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, "")}@example.org`;
    const auditor = { name, email, passphrase: "velvet anchor mosaic tundra gravel kite" };
    must(await registerAuditor(await newPerson(federation.house.url), auditor, { token, genesis: federation.genesis }));
    auditors.push(auditor);
  }
  const made = must(await listAuditors(first)).filter(({ name }) => names.includes(name));
  const entries = made.map(({ name, key, recipient }) => ({ name, key, recipient }));
  must(await proposeChange(first, (today) => ({ auditors: [...today.auditors, ...entries] })));
  for (const desk of others) {
    await desk.refresh();
    for (const proposal of must(await readProposals(desk))) must(await endorseProposal(desk, proposal));
  }
  return auditors;
}
