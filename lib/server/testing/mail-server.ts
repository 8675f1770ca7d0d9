import "server-only";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** For tests alone: a mail server on loopback (RFC 5321) that answers as it is told to. */
export interface MailServer {
  /** Where it listens, also after it was closed and opened again. */
  readonly url: string;
  /** What arrived and was accepted, as it was sent. */
  readonly mails: string[];
  /** Every line of a client outside of messages. */
  readonly lines: string[];
  /** Answers by the verb of a command; `.` is the end of a message, `greeting` what comes first. Null: no answer ever. */
  answers: Record<string, string | null>;
  open(): Promise<void>;
  close(): Promise<void>;
}

const usual: Record<string, string> = {
  greeting: "220 loopback ready",
  EHLO: "250-loopback\r\n250 AUTH PLAIN LOGIN",
  HELO: "250 loopback",
  MAIL: "250 2.1.0 sender ok",
  RCPT: "250 2.1.5 recipient ok",
  DATA: "354 go on",
  ".": "250 2.0.0 queued",
  AUTH: "235 2.7.0 welcome",
  QUIT: "221 bye",
  RSET: "250 ok",
};

export async function mailServer(): Promise<MailServer> {
  const mails: string[] = [];
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  let listening: Server | null = null;
  let port = 0;
  const server: MailServer = {
    url: "",
    mails,
    lines,
    answers: {},
    async open() {
      listening = createServer((socket) => {
        sockets.add(socket);
        socket.on("error", () => {});
        socket.on("close", () => sockets.delete(socket));
        void converse(socket);
      }).listen(port, "127.0.0.1");
      await once(listening, "listening");
      port = (listening.address() as AddressInfo).port;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      const closed = listening && once(listening, "close");
      listening?.close();
      await closed;
    },
  };

  async function converse(socket: Socket): Promise<void> {
    const say = (verb: string) => {
      const answer = verb in server.answers ? server.answers[verb] : (usual[verb] ?? "500 what?");
      if (answer !== null) socket.write(`${answer}\r\n`);
      return answer;
    };
    say("greeting");
    let message: string[] | null = null;
    for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (message && line !== ".") {
        message.push(line.replace(/^\./, ""));
        continue;
      }
      if (message) {
        const whole = message.join("\r\n");
        message = null;
        if (say(".")?.startsWith("2")) mails.push(whole);
        continue;
      }
      lines.push(line);
      const verb = line.split(" ")[0]?.toUpperCase() ?? "";
      if (say(verb)?.startsWith("354")) message = [];
      if (verb === "QUIT") socket.end();
    }
  }

  await server.open();
  return Object.assign(server, { url: `smtp://127.0.0.1:${port}` });
}
