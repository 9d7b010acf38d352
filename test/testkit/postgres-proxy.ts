import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Where a COMMIT is stopped: before the database has it, or when the database has done it and says so. */
export type CommitSide = "BEFORE" | "AFTER";

export interface PostgresProxy extends AsyncDisposable {
  /** The database's address by way of the proxy. */
  readonly url: string;
  /** Lets nothing of the next COMMIT pass that side; done when it has come so far. */
  stopCommit(side: CommitSide): Promise<void>;
}

/** Stands between a hub and its PostgreSQL, and lets a test find a COMMIT on its way. */
export async function startPostgresProxy(databaseUrl: string): Promise<PostgresProxy> {
  const database = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let stop: { readonly side: CommitSide; readonly done: () => void } | null = null;

  /** Passes messages on until one is to be stopped; that one and those behind it are never seen again. */
  const pass = (
    from: Socket,
    to: Socket,
    read: (chunk: Buffer) => Buffer[],
    isStopped: (message: Buffer) => boolean,
  ) => {
    let isClosed = false;
    from.on("data", (chunk) => {
      for (const message of read(chunk)) {
        isClosed ||= isStopped(message);
        if (isClosed) return;
        to.write(message);
      }
    });
    from.on("error", () => to.destroy());
    from.on("close", () => to.destroy());
  };
  const stopsAt = (side: CommitSide, isCommit: (message: Buffer) => boolean) => (message: Buffer) => {
    if (stop?.side !== side || !isCommit(message)) return false;
    stop.done();
    stop = null;
    return true;
  };

  const server = createServer((hub) => {
    const postgres = connect(Number(database.port), database.hostname);
    for (const socket of [hub, postgres]) sockets.add(socket);
    pass(hub, postgres, readMessages({ hasStartup: true }), stopsAt("BEFORE", isCommitQuery));
    pass(postgres, hub, readMessages({ hasStartup: false }), stopsAt("AFTER", isCommitComplete));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: "127.0.0.1", port: String(port) }).href,
    stopCommit: (side) => new Promise((done) => (stop = { side, done })),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

const isCommitQuery = (message: Buffer): boolean => /^Q.{4}commit\0$/is.test(message.toString("latin1"));
const isCommitComplete = (message: Buffer): boolean => /^C.{4}COMMIT\0$/s.test(message.toString("latin1"));

/** Cuts a stream into the messages of PostgreSQL's protocol: a letter, a length, a body; the first of a client has no letter. */
function readMessages({ hasStartup }: { readonly hasStartup: boolean }): (chunk: Buffer) => Buffer[] {
  let rest = Buffer.alloc(0);
  let letters = hasStartup ? 0 : 1;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const messages: Buffer[] = [];
    while (rest.length >= letters + 4) {
      const length = letters + rest.readUInt32BE(letters);
      if (rest.length < length) break;
      messages.push(rest.subarray(0, length));
      rest = rest.subarray(length);
      letters = 1;
    }
    return messages;
  };
}
