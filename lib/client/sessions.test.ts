import { expect, test } from "vitest";
import { deviceOf } from "@/lib/server/caller";
import { deviceParts } from "./sessions";

const named = (agent: string) => deviceParts(deviceOf(new Headers({ "user-agent": agent })));

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1", "Safari", "iOS"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) Chrome/140.0 Safari/537.36", "Chrome", "macOS"],
  ["Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36", "Chrome", "Android"],
  ["Firefox/140.0", "Firefox", null],
  ["Something (Windows NT 10.0)", null, "Windows"],
  ["curl/8.0", null, null],
])("%s is told in parts, for every language", (agent, browser, system) => {
  expect(named(agent)).toEqual({ browser, system });
});
