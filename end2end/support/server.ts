import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { checkout, program, settings } from "./program.js";

/** The header in which the tests, as a trusted proxy would, say where a visitor comes from. */
export const ADDRESS_HEADER = "x-test-address";

/** A running server with its own database. */
export class Server {
  /** What it wrote to its log, all starts together. */
  log = "";
  private child?: ChildProcess;

  private constructor(
    readonly folder: string,
    readonly port: number,
    private readonly more: Record<string, string>,
  ) {}

  /** Starts a server on the database in `folder`, with more settings than it needs. */
  static async start(folder: string, more: Record<string, string> = {}): Promise<Server> {
    const server = new Server(folder, await freePort(), more);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, again where it was stopped or killed before. */
  async start(): Promise<void> {
    const env = settings(this.folder, {
      WARDWISE_ADDR: `127.0.0.1:${this.port}`,
      WARDWISE_CLIENT_ADDRESS_HEADER: ADDRESS_HEADER,
      ...this.more,
    });
    const child = spawn(program(), ["serve"], { cwd: checkout, env, stdio: ["ignore", "pipe", "pipe"] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (this.log += text));
    }
    for (const until = Date.now() + 20_000; ; ) {
      if (child.exitCode !== null) throw new Error(`the server ended at once:\n${this.log}`);
      if (await this.ready()) return;
      if (Date.now() > until) throw new Error(`the server did not become ready:\n${this.log}`);
      await sleep(20);
    }
  }

  private async ready(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(1_000) })).ok;
    } catch {
      return false;
    }
  }

  /** Stops it as an operator would. */
  async stop(): Promise<void> {
    await this.end("SIGTERM");
  }

  /** Kills it as a power cut would: nothing it has in memory survives. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  /** Faults of the server's own in its log: a page that a person saw as "something went wrong". */
  faults(): string[] {
    return this.log.split("\n").filter((line) => /"level":"ERROR"|panicked/.test(line));
  }
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
