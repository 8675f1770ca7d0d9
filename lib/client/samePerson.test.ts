import { expect, test } from "vitest";
import { namedExecutor, ownPlace, samePerson } from "./samePerson";

const papers = {
  legalName: "José O’Brien",
  aliases: ["Pepe"],
  birthDate: "1940-02-03",
  deathDate: "2026-01-02",
  deathPlace: "Leeds",
  lastAddress: "1 Bridge Street",
};
const card = { displayName: "Jose O'Brien", contact: "the baker", birthDate: "1940-02-03" };

test("card and papers agree by the folded name, also by another name that the papers give, and by the date", () => {
  expect(samePerson(card, papers)).toEqual({ name: "agrees", birth: "agrees" });
  expect(samePerson({ ...card, displayName: "pepe" }, papers).name).toBe("agrees");
});

test("what differs or is missing is said", () => {
  expect(samePerson({ ...card, displayName: "Ana O’Brien", birthDate: "1940-03-02" }, papers)).toEqual({
    name: "differs",
    birth: "differs",
  });
  expect(samePerson({ displayName: "X", contact: "y" }, papers)).toEqual({ name: "differs", birth: "missing" });
});

test("an executor whom the card does not name is told from one whom it names, and from a card that names nobody", () => {
  const named = { executors: [{ name: "Petra Novák" }, { name: "Igor Novak" }] };
  expect(namedExecutor(named, "petra novak")).toBe("agrees");
  expect(namedExecutor(named, "Ivan Novak")).toBe("differs");
  expect(namedExecutor({}, "Petra Novák")).toBe("missing");
});

test("a guardian's own name is found on the card and in the papers, however it is written", () => {
  const named = { ...card, executors: [{ name: "Petra Novák" }], beneficiaries: [{ name: "Chidi Obi" }] };
  const papersOf = (name: string, joint?: string[]) => ({ executor: { name, ...(joint && { joint }) } });
  expect(ownPlace("PETRA NOVAK", named, papersOf("Igor Novak"))).toBe("cardExecutor");
  expect(ownPlace("Chidi  Obi", named, papersOf("Igor Novak"))).toBe("cardBeneficiary");
  expect(ownPlace("Amara", named, papersOf("Amara"))).toBe("papersExecutor");
  expect(ownPlace("Amara", card, papersOf("Igor Novak", ["amara"]))).toBe("papersExecutor");
  // Whoever acts and gains is told of what weighs more.
  expect(ownPlace("Chidi Obi", { ...named, executors: [{ name: "chidi obi" }] }, papersOf("X"))).toBe("cardExecutor");
});

test("a name that is only like it warns nobody, nor does a card that could not be opened", () => {
  const named = { ...card, executors: [{ name: "Petra Novak" }], beneficiaries: [{ name: "Chidi Obi" }] };
  expect(ownPlace("Petra", named, { executor: null })).toBeNull();
  expect(ownPlace("Chidi", named, { executor: { name: "Igor Novak" } })).toBeNull();
  expect(ownPlace("Amara", null, { executor: { name: "Igor Novak" } })).toBeNull();
  // The person who died is no guardian of the same name who lives.
  expect(ownPlace("Jose O'Brien", named, { executor: null })).toBeNull();
});

test("in a recovery the card's own name is the guardian's where a guardian asks, and nobody else on it matters", () => {
  expect(ownPlace("José O’Brien", { ...card, executors: [{ name: "Amara" }] }, null)).toBe("cardOwner");
  expect(ownPlace("Amara", { ...card, executors: [{ name: "Amara" }] }, null)).toBeNull();
});
