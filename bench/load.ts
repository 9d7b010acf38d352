import { Agent, request } from "node:http";
import { percentile } from "./statistics.ts";

/** What one round asks. */
export interface Load {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
  /** How long every answer must be: one of another length is another answer. */
  readonly bytes: number;
}

export interface Measured {
  readonly requestsPerSecond: number;
  /** Milliseconds that half of the requests took at most, and all but one in a hundred. */
  readonly p50: number;
  readonly p99: number;
}

/** Each connection asks again as soon as it is answered. */
export async function runLoad(load: Load): Promise<Measured> {
  using agent = toDisposable(new Agent({ keepAlive: true, maxSockets: load.connections }));
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + load.seconds * 1_000;
  const askOn = async () => {
    for (let asked = performance.now(); asked < end; asked = performance.now()) {
      await ask(load, agent);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: load.connections }, askOn));
  const elapsed = (performance.now() - start) / 1_000;
  latencies.sort((a, b) => a - b);
  return {
    requestsPerSecond: latencies.length / elapsed,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

const toDisposable = (agent: Agent): Agent & Disposable =>
  Object.assign(agent, { [Symbol.dispose]: () => agent.destroy() });

/** Node's own client, since `fetch` takes several times its part of the machine. */
function ask({ url, body, bytes, headers: given }: Load, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      accept: "application/json",
      "content-length": Buffer.byteLength(body),
      ...given,
    };
    const asking = request(url, { method: "POST", agent, headers }, (response) => {
      let received = 0;
      response.on("data", (chunk: Buffer) => (received += chunk.length));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200 && received === bytes) resolve();
        else reject(new Error(`${url} answered ${response.statusCode} with ${received} bytes instead of ${bytes}`));
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}
