import "server-only";
import { createTransport } from "nodemailer";
import type { Carrier, Delivery } from "@/lib/store/carrying";
import { composeMail } from "./compose";

export interface SmtpOptions {
  /** smtp://…, smtps://… */
  smtpUrl: string;
  /** "Name <address>", or an address. */
  from: string;
  /** The address of this server. */
  url: string;
  /** Milliseconds: to connect and be greeted, between two lines, and for all of it. */
  patience?: { connect: number; line: number; whole: number };
}

/**
 * Carries notices by SMTP (RFC 5321). The Message-ID is made of the notice's own id: a notice that went out twice, because
 * the process ended before it could note the first time, is known as one and the same by whoever receives it.
 *
 * A password goes over TLS alone: a server that does not offer it is not told any.
 */
export function smtpCarrier({ smtpUrl, from, url, patience }: SmtpOptions): Carrier {
  const { connect, line, whole } = patience ?? { connect: 10_000, line: 15_000, whole: 45_000 };
  const { username, hostname } = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    ...(username !== "" && { requireTLS: true }),
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: line,
    // A notice has no attachments: nothing in it is to be fetched from disk or network.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.match(/@([^@>]+)>?$/)?.[1] ?? hostname;
  return async (outgoing) => {
    const { subject, text, html } = composeMail(outgoing, url);
    const { name, email } = outgoing.addressee;
    const sending = transport.sendMail({
      from,
      to: { name, address: email },
      subject,
      text,
      html,
      messageId: `<${outgoing.id}@${domain}>`,
      date: new Date(outgoing.createdAt),
      headers: { "Auto-Submitted": "auto-generated" },
    });
    try {
      const { response } = await within(whole, sending);
      return { result: "sent", answer: line200(response) };
    } catch (error) {
      return deliveryOf(error);
    }
  };
}

/** What nodemailer tells of a failure. */
interface SmtpFault {
  code?: string;
  /** What was asked when it failed. */
  command?: string;
  responseCode?: number;
  response?: string;
  message?: string;
}

const faultWords: Record<string, string> = {
  ETIMEDOUT: "the mail server did not answer in time",
  EDNS: "the mail server’s name is not known",
  ETLS: "no TLS with the mail server",
  ECONNREFUSED: "nothing listens at the mail server’s address",
};

/**
 * A lasting no (5xx) to the address or the message is the end of it. One to the sign-in or the sender is the operator's to
 * mend, and everything else passes: both are tried again.
 */
function deliveryOf(error: unknown): Delivery {
  const { code: told = "unknown", command = "", responseCode, response, message = "" } = error as SmtpFault;
  // Faults of the network come under one code, with their own in the message.
  const code = told === "ESOCKET" ? (/\bE[A-Z]{4,}\b/.exec(message)?.[0] ?? told) : told;
  // The answer to a sign-in is not repeated: servers are known to quote what they were told.
  if (code === "EAUTH") return { result: "unreachable", answer: `${responseCode ?? ""} sign-in refused`.trim() };
  if (response && responseCode) {
    const aboutThis = command === "RCPT TO" || command === "DATA";
    if (!aboutThis) return { result: "unreachable", answer: line200(response) };
    return { result: responseCode >= 500 ? "refused" : "deferred", answer: line200(response) };
  }
  return { result: "unreachable", answer: faultWords[code] ?? `no connection to the mail server (${code})` };
}

/** The first 200 characters, in one line. */
const line200 = (answer: string): string =>
  answer
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, 200);

/** @throws what `promise` throws, or a fault with the code ETIMEDOUT after `time` milliseconds. */
async function within<T>(time: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("too late"), { code: "ETIMEDOUT" })), time);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
