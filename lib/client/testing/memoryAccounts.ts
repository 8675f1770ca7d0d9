/** The accounts of the server in memory, and their sessions: for tests alone. */
import { type Bytes, fromBase64url, toBase64url } from "@/lib/protocol/bytes";
import { blobDigest } from "@/lib/protocol/hash";
import { type Answer, type Asked, no, ok } from "./line";

interface Account {
  salt: Bytes;
  secret: string;
  keyring: string;
  who: { name: string; email: string; role: "guardian"; key: string };
}

/** By e-mail. */
export class MemoryAccounts extends Map<string, Account> {
  answer({ method, path, body, form, jar }: Asked): Answer {
    if (path === "/api/sign-in/salt") {
      const account = this.get(body.email as string);
      return ok({ salt: toBase64url(account?.salt ?? new Uint8Array(16)) });
    }
    if (path === "/api/auth/csrf") return ok({ csrfToken: "token" });
    if (path === "/api/auth/callback/credentials") {
      const account = this.get(form.get("email") as string);
      if (account?.secret !== form.get("secret")) return ok({ url: "http://localhost/sign-in?error=notSignedIn" });
      jar.email = form.get("email");
      return ok({ url: "http://localhost/desk" });
    }
    if (path === "/api/auth/signout") {
      jar.email = null;
      return ok({ url: "http://localhost/" });
    }
    const account = jar.email === null ? undefined : this.get(jar.email);
    if (!account) return no(401, "notSignedIn");
    if (path === "/api/keyring" && method === "GET") return ok({ keyring: account.keyring, account: account.who });
    if (path === "/api/keyring") {
      if (blobDigest(fromBase64url(account.keyring)) !== body.previous) return no(409, "keyringStale");
      account.keyring = body.keyring as string;
      return { status: 204 };
    }
    if (path === "/api/passphrase") {
      if (account.secret !== body.current) return no(409, "passphraseWrong");
      if (blobDigest(fromBase64url(account.keyring)) !== body.previous) return no(409, "keyringStale");
      const { secret, keyring, salt } = body as Record<"secret" | "keyring" | "salt", string>;
      Object.assign(account, { secret, keyring, salt: fromBase64url(salt) });
      return { status: 204 };
    }
    if (path === "/api/join-tokens") return { status: 204 };
    return no(404, "notFound");
  }
}
