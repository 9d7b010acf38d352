import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { QuestionName, Variables } from "../questions.ts";
import type { Agencies } from "./agencies.ts";
import { answerHeadline } from "./answer-headline.ts";
import { answerProvince } from "./answer-province.ts";
import { answerRegency } from "./answer-regency.ts";
import { parseLimitEnvironment } from "./environment.ts";
import { openDatabase } from "./statement.ts";

/** The limit: the same answers as the hub's, by hand, with nothing between Node's server and PostgreSQL's. */

const ANSWERS: Readonly<Record<QuestionName, (agencies: Agencies, variables: Variables) => Promise<object>>> = {
  regency: answerRegency,
  province: answerProvince,
  headline: answerHeadline,
};

const urls = parseLimitEnvironment();
const agencies: Agencies = {
  kominfo: openDatabase(urls.kominfo),
  bappenas: openDatabase(urls.bappenas),
  regional: openDatabase(urls.regional),
  provincial: openDatabase(urls.provincial),
};

async function answer(request: IncomingMessage): Promise<string> {
  const { variables } = JSON.parse(await text(request)) as { variables: Variables };
  const question = request.url?.slice(1) as QuestionName;
  return JSON.stringify({ data: await ANSWERS[question](agencies, variables) });
}

const server = createServer((request, response) => {
  void answer(request).then(
    (body) =>
      response
        .writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
        .end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
