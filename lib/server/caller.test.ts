import { describe, expect, it } from "vitest";
import { addressOf, deviceOf, languageOf } from "./caller";

const forwarded = (value?: string) => new Headers(value === undefined ? {} : { "x-forwarded-for": value });

describe("the caller's address", () => {
  it("is what the nearest proxy saw, not what the client claims before it", () => {
    expect(addressOf(forwarded("10.0.0.1, 203.0.113.9"))).toBe("203.0.113.9");
  });

  it("is what the outermost of several proxies saw; past it, what the one saw that was called", () => {
    expect(addressOf(forwarded("10.0.0.1, 203.0.113.9, 192.0.2.7"), 2)).toBe("203.0.113.9");
    expect(addressOf(forwarded("203.0.113.9,192.0.2.7"), 2)).toBe("203.0.113.9");
    expect(addressOf(forwarded("192.0.2.7"), 2)).toBe("192.0.2.7");
    expect(addressOf(forwarded(), 2)).toBe("unknown");
  });

  it("counts an IPv6 household as one", () => {
    expect(addressOf(forwarded("2001:db8:1:2:aaaa::1"))).toBe("2001:db8:1:2::/64");
    expect(addressOf(forwarded("2001:0db8:0001:0002:bbbb:0:0:2"))).toBe("2001:db8:1:2::/64");
    expect(addressOf(forwarded("::1"))).toBe("0:0:0:0::/64");
  });

  it("knows an IPv4 address behind an IPv6 spelling", () => {
    expect(addressOf(forwarded("::ffff:127.0.0.1"))).toBe("127.0.0.1");
  });

  it("is the same however a proxy spells it: with a port, in brackets, as IPv4 within IPv6", () => {
    const spellings = {
      "203.0.113.7": ["203.0.113.7:4711", "::ffff:203.0.113.7", "::FFFF:cb00:7107", "[::ffff:203.0.113.7]:4711"],
      "0.255.0.1": ["::ffff:00ff:0001", "0:0:0:0:0:ffff:0.255.0.1"],
      "2001:db8:1:2::/64": ["[2001:db8:1:2::9]:4711", "[2001:DB8:1:2::9]", "2001:db8:1:2:0:0:203.0.113.7"],
      "2001:db8:0:0::/64": ["2001:db8::1", "[2001:db8::1]:443", "2001:db8::203.0.113.7"],
      "fe80:0:0:0::/64": ["fe80::1%eth0", "fe80::"],
      "0:0:0:0::/64": ["::", "::1", "::1.2.3.4"],
    };
    for (const [network, all] of Object.entries(spellings)) {
      for (const spelling of all) expect([spelling, addressOf(forwarded(spelling))]).toEqual([spelling, network]);
    }
  });

  it("puts all callers without one into the same basket", () => {
    expect(addressOf(forwarded())).toBe("unknown");
  });
});

describe("the caller's device", () => {
  it("is told in the words that people use", () => {
    const agent = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
    expect(deviceOf(new Headers({ "user-agent": agent }))).toBe("Firefox on Android");
    expect(deviceOf(new Headers())).toBe("Unknown device");
  });
});

describe("the caller's language", () => {
  const language = (cookie: string, accepted: string) =>
    languageOf(new Headers({ cookie, "accept-language": accepted }));

  it("is the own choice, else what the browser prefers", () => {
    expect(language("a=b; holdfast-language=es; c=d", "en")).toBe("es");
    expect(language("a=b", "es-MX,es;q=0.9,en;q=0.8")).toBe("es");
    expect(language("holdfast-language=tlh", "tlh")).toBe("en");
    expect(languageOf(new Headers())).toBe("en");
  });
});
