import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** Sends what no well-behaved client does, and gives what comes back until the gateway closes the connection. */
export async function sendRaw(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write([...lines, "Connection: close", "", ""].join("\r\n"));
  return text(socket);
}
