import { once } from "node:events";
import { type Server as TcpServer, type Socket, createServer } from "node:net";

/** A message that came in. */
export interface Mail {
  to: string[];
  /** Its text, decoded. */
  text: string;
}

/** A mail server that delivers nothing: it takes messages as RFC 5321 says, and keeps them. */
export class MailSink {
  readonly received: Mail[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: TcpServer) {
    server.on("connection", (socket) => this.talk(socket));
  }

  static async start(): Promise<MailSink> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new MailSink(server);
  }

  /** The settings of a site that sends its mail here. */
  settings(): Record<string, string> {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return {
      WARDWISE_PUBLIC_URL: "https://survey.example",
      WARDWISE_SMTP_HOST: "127.0.0.1",
      WARDWISE_SMTP_PORT: String(address.port),
      WARDWISE_SMTP_TLS: "none",
      WARDWISE_SMTP_FROM: "survey@council.example",
    };
  }

  async stop(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    this.server.close();
    await once(this.server, "close");
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on("close", () => this.sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    let rest = "";
    let to: string[] = [];
    let data: string[] | undefined;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const take = (line: string) => {
      if (data) {
        if (line !== ".") return void data.push(line.replace(/^\./, ""));
        this.received.push({ to, text: text(data.join("\r\n")) });
        data = undefined;
        return void say("250 taken");
      }
      const command = line.split(/[ :]/)[0]?.toUpperCase();
      if (command === "MAIL") to = [];
      if (command === "RCPT") to.push(/<(.*)>/.exec(line)?.[1] ?? "");
      if (command === "DATA") data = [];
      say(command === "DATA" ? "354 go on" : command === "QUIT" ? "221 bye" : "250 ok");
    };
    say("220 sink");
    socket.setEncoding("latin1").on("data", (chunk) => {
      const lines = (rest + chunk).split("\r\n");
      rest = lines.pop() ?? "";
      lines.forEach(take);
    });
  }
}

/** The body of a message, out of the quoted-printable form of RFC 2045. */
function text(message: string): string {
  const body = message.slice(message.indexOf("\r\n\r\n") + 4).replaceAll("=\r\n", "");
  const bytes = body.replace(/=([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8").replaceAll("\r\n", "\n");
}
