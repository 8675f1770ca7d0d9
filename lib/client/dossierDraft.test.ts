import { describe, expect, test } from "vitest";
import { Dossier } from "@/lib/protocol/dossier";
import { dossierOf } from "@/lib/protocol/testing/dossier";
import {
  type DossierDraft,
  dossierDraftFormat,
  dossierFaults,
  dossierFrom,
  draftOf,
  emptyDossier,
} from "./dossierDraft";

const digest = "ab".repeat(32);
const file = {
  digest,
  size: 10,
  plain: digest,
  name: "death.pdf",
  type: "application/pdf" as const,
  kind: "proofOfDeath" as const,
};
const dossier = dossierOf({ files: [file] });
const filled = draftOf(dossier, new Map([[digest, 300]]));
const faults = (part: Partial<DossierDraft>) =>
  dossierFaults({ ...filled, ...part }, ["proofOfDeath"]).map(({ step, field, fault }) => `${step} ${field} ${fault}`);

describe("a dossier as it is typed", () => {
  test("comes back as it was laid, and a file that the statement does not name is left out", () => {
    expect(dossierFrom(filled, dossier.declaration)).toEqual(dossier);
    expect(draftOf(dossier, new Map()).files).toEqual([]);
    expect(dossierDraftFormat.parse(dossierDraftFormat.format(filled))).toEqual(filled);
  });

  test("tells what is missing, page by page", () => {
    expect(faults({})).toEqual([]);
    expect(dossierFaults(emptyDossier, ["proofOfDeath", "authority", "identity"]).map(({ field }) => field)).toEqual([
      ...["name", "address", "file-identity"],
      ...["legalName", "birthDate", "deathDate", "deathPlace", "lastAddress"],
      ...["file-proofOfDeath", "instrument", "file-authority"],
    ]);
    expect(faults({ files: [] })).toEqual(["death file-proofOfDeath noFile"]);
    expect(faults({ details: {} })).toEqual(["authority registry missing"]);
    expect(faults({ birthDate: "1948-02-30" })).toEqual(["decedent birthDate notADate"]);
    expect(faults({ instrument: "other" })).toEqual(["authority described missing"]);
  });

  test("tells where something stands that cannot be shown, or is too long", () => {
    expect(faults({ legalName: "Ivana\u202eNovak" })).toEqual(["decedent legalName unsafe"]);
    for (const of of ["identity", "death", "authority"] as const) {
      const step = of === "identity" ? "you" : of;
      expect(faults({ [of]: { ...filled[of], country: "Britain" } })).toEqual([`${step} ${of}-country country`]);
      expect(faults({ [of]: { ...filled[of], country: " gb " } })).toEqual([]);
    }
    expect(faults({ authority: { ...filled.authority, number: "9".repeat(101) } })).toEqual([
      "authority authority-number unsafe",
    ]);
    expect(faults({ telephone: "1".repeat(200) })).toEqual(["you telephone unsafe"]);
    expect(faults({ note: "a".repeat(2_001) })).toEqual(["scope note unsafe"]);
  });

  test("tells the fields of the chosen instrument alone, and lines as the dossier has them", () => {
    const typed = dossierFrom(
      {
        ...filled,
        aliases: " Vana \n\nIva",
        details: { registry: "Leeds", county: "Cook" },
        lastAddress: "4 Mill Lane\nLeeds",
      },
      ".",
    );
    expect(typed.decedent.aliases).toEqual(["Vana", "Iva"]);
    expect(typed.decedent.lastAddress).toBe("4 Mill Lane, Leeds");
    expect(typed.authority.details).toEqual([{ field: "registry", value: "Leeds" }]);
    expect(Dossier.safeParse(typed).success).toBe(true);
  });
});
