import { expect, test } from "vitest";
import { namedExecutor, samePerson } from "./samePerson";

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
