import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { addressBehind, isThisMachine, networkOf } from "./caller-address.ts";

/** A request as Node gives it, from a peer that says for whom it forwards. */
function requestFrom(peer: string | undefined, forwardedFor?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: peer });
  const request = new IncomingMessage(socket);
  if (forwardedFor) request.headers["x-forwarded-for"] = forwardedFor;
  return request;
}

describe("the address of a caller", () => {
  const trusted = ["127.0.0.1", "10.0.0.0/8"];

  test.each([
    ["is the peer's", [], "203.0.113.9", undefined, "203.0.113.9"],
    ["is not what a stranger says", [], "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["is not what a stranger says where others are trusted", trusted, "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["is what a trusted proxy says", trusted, "127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["is what a trusted proxy behind another says", trusted, "127.0.0.1", "198.51.100.1, 10.2.3.4", "198.51.100.1"],
    ["is not what the caller told the proxy", trusted, "127.0.0.1", "127.0.0.1, 198.51.100.1", "198.51.100.1"],
    ["is found in a peer of version 4 in version 6", trusted, "::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["is unknown where the peer has left", trusted, undefined, "198.51.100.1", ""],
  ])("%s", (_, proxies, peer, forwardedFor, address) => {
    expect(addressBehind(proxies)(requestFrom(peer, forwardedFor))).toBe(address);
  });
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8:0001:2:ffff::1", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["", ""],
])("of %s, a caller has %s to themselves", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("this machine is known by all its names", () => {
  expect(["127.0.0.1", "127.3.2.1", "::1", "::ffff:127.0.0.1"].map(isThisMachine)).toEqual([true, true, true, true]);
  expect(["203.0.113.9", "10.0.0.1", "2001:db8::1", ""].map(isThisMachine)).toEqual([false, false, false, false]);
});
