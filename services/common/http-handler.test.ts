import { once } from "node:events";
import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { ApolloServer } from "@apollo/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createHttpHandler } from "./http-handler.ts";

const faults: unknown[] = [];
const apollo = new ApolloServer({ typeDefs: "type Query { ok: Boolean }", resolvers: { Query: { ok: () => true } } });
const server = createServer(
  createHttpHandler(apollo, {
    createContext: () => Promise.resolve({}),
    reportFault: (error) => faults.push(error),
  }),
);
let port: number;
beforeAll(async () => {
  await apollo.start();
  await once(server.listen(0, "127.0.0.1"), "listening");
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  await apollo.stop();
  server.close();
});

it.each(["/graphql", "/", "//"])("answers at the path %s", async (path) => {
  const headers = { "apollo-require-preflight": "true" };
  const asking = request({ port, host: "127.0.0.1", path: `${path}?query=%7Bok%7D`, headers });
  const [response] = await once(asking.end(), "response");
  expect(JSON.parse(await text(response))).toEqual({ data: { ok: true } });
});

it("takes a caller who leaves before their question is whole for no fault of its own", async () => {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  const asked = once(server, "request");
  socket.write("POST / HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{");
  const [, response] = await asked;
  const closed = once(response, "close");
  socket.destroy();
  await closed;
  await new Promise(setImmediate);
  expect(faults).toEqual([]);
});
