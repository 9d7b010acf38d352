import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import proxyAddr from "proxy-addr";

/** Tells from which address a request comes; empty where the peer has hung up already. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * The peer's own address, or the one for which it forwards if it is among `trusted`: addresses or ranges. What anybody
 * else says of the sort is not believed.
 */
export function addressBehind(trusted: readonly string[]): AddressOf {
  const isTrusted = proxyAddr.compile([...trusted]);
  return (request) => proxyAddr(request, isTrusted) ?? "";
}

const isLoopback = proxyAddr.compile("loopback");

export function isThisMachine(address: string): boolean {
  return isLoopback(address, 0);
}

/** What one caller has to themselves: an address of version 4, the first half of one of version 6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [head = [], tail = []] = plain.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0");
  const groups = [...head, ...zeros, ...tail].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}

export function isListOfAddresses(parts: readonly string[]): boolean {
  try {
    addressBehind(parts);
    return true;
  } catch {
    return false;
  }
}
