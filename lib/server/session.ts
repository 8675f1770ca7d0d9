import "server-only";
import NextAuth, { type AuthOptions } from "next-auth";
import { getToken } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { SignInInput } from "@/lib/contract/account";
import { toBase64url } from "@/lib/protocol/bytes";
import { closeSession } from "./account/close-session";
import { knownDevice, markDevice } from "./account/known-device";
import { absoluteLife } from "./account/open-session";
import { signIn } from "./account/sign-in";
import { addressOf, deviceOf, languageOf } from "./caller";
import { deviceCookie, deviceMarkOf } from "./device-cookie";
import { hostIsHttps } from "./host";
import { isRefused } from "./refused";
import { serverSecrets } from "./secrets";

const sessionSecret = async () => toBase64url((await serverSecrets()).sessionSecret);

/**
 * All that Holdfast knows of next-auth. Its cookie holds the id of a row in our own table and nothing else; that row
 * says whether the session still holds (`guard.ts`), so that a session can be revoked while the cookie lives on.
 * @param remember is told by which mark the browser of a sign-in is to be known from now on.
 */
export async function authOptions(remember: (mark: string) => void): Promise<AuthOptions> {
  return {
    secret: await sessionSecret(),
    useSecureCookies: hostIsHttps(),
    session: { strategy: "jwt", maxAge: absoluteLife / 1000 },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, secret: {} },
        async authorize(credentials, request) {
          const parsed = SignInInput.safeParse({ email: credentials?.email, secret: credentials?.secret });
          if (!parsed.success) throw new Error("badInput");
          const headers = new Headers(request.headers as Record<string, string>);
          const caller = {
            session: null,
            key: null,
            bearer: null,
            address: addressOf(headers),
            device: deviceOf(headers),
            language: languageOf(headers),
            now: Date.now(),
          };
          const mark = deviceMarkOf(headers);
          const session = await signIn(caller, parsed.data, mark);
          // Null is next-auth's own word for a wrong address or secret.
          if (isRefused(session) && session.code === "notSignedIn") return null;
          if (isRefused(session)) throw new Error(session.code);
          const { email } = parsed.data;
          remember(mark !== null && (await knownDevice(email, mark)) ? mark : await markDevice(email));
          return { id: session.id };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ session: user?.id ?? token.session }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.session === "string") await closeSession(token.session, Date.now());
      },
    },
    logger: { error: (code) => console.error(`sign-in: ${code}`), warn: () => {}, debug: () => {} },
  };
}

/** The id of the session that the cookies name, or null. Says nothing about whether it still holds. */
export async function sessionIdOf(cookies: { name: string; value: string }[]): Promise<string | null> {
  const token = await getToken({
    req: { cookies: Object.fromEntries(cookies.map(({ name, value }) => [name, value])), headers: {} } as Parameters<
      typeof getToken
    >[0]["req"],
    secret: await sessionSecret(),
    secureCookie: hostIsHttps(),
  });
  return typeof token?.session === "string" ? token.session : null;
}

/** next-auth's own route handler. What of it is open to the world is for `auth-door.ts` to say. */
export async function answerAuth(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const marks: string[] = [];
  const answer = await NextAuth(await authOptions((mark) => marks.push(mark)))(request, context);
  for (const mark of marks) answer.headers.append("Set-Cookie", deviceCookie(mark));
  return answer;
}
