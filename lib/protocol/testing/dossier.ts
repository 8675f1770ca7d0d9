/** What an executor might write: for tests alone. */
import type { Dossier } from "../dossier";

export const dossierOf = (over: Partial<Dossier> = {}): Dossier => ({
  decedent: {
    legalName: "Ivana Novak",
    birthDate: "1948-02-29",
    deathDate: "2026-03-01",
    deathPlace: "Leeds",
    lastAddress: "4 Mill Lane, Leeds",
  },
  death: { issuer: "Leeds Register Office", number: "QBDZ 123456", issued: "2026-03-04", country: "GB" },
  authority: {
    instrument: "ew.grantOfProbate",
    details: [{ field: "registry", value: "Newcastle" }],
    paper: { number: "1700000000000001", issued: "2026-05-01" },
  },
  executor: { name: "Petr Novak", address: "9 Hill Road, Leeds", identity: { country: "GB" } },
  scope: { will: true, money: true, everything: false },
  declaration: "What I have said is true.",
  files: [],
  ...over,
});
