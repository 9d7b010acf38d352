import { expect, it } from "vitest";
import { lintSchema, readAvoidedWords } from "./schema-lint.ts";

const avoided = readAvoidedWords();
const messagesIn = async (sdl: string) => (await lintSchema(sdl, avoided)).map(({ message }) => message);

/** A graph without a fault. */
const graph = /* GraphQL */ `
  type Query {
    "One of them."
    cohort(year: Int!): Cohort
  }
  type Mutation {
    "Opens one."
    openCohort(input: OpenCohortInput!): OpenCohortPayload
  }
  "Those that join in a year."
  type Cohort {
    year: Int!
    isOpen: Boolean!
    signedOn: Date
    publishedAt: DateTime
  }
  "What becomes of it."
  type OpenCohortPayload {
    cohort: Cohort
  }
  "A cohort to be opened."
  input OpenCohortInput {
    year: Int!
  }
  "A day."
  scalar Date
  "A moment."
  scalar DateTime
`;

it("a graph that keeps the rules has no fault", async () => {
  expect(await messagesIn(graph)).toEqual([]);
});

it.each([
  ["signedOn: Date", "signed: Date", "A field of Date: a day is called …On"],
  ["signedOn: Date", "signed: Date!", "A field of Date: a day is called …On"],
  ["publishedAt: DateTime", "published: DateTime", "A field of DateTime: a moment is called …At"],
  ["isOpen: Boolean!", "open: Boolean!", "A field of Boolean: a Boolean tells what is so: is…, has…"],
  ["signedOn: Date", "cityName: String", 'The graph does not say "city": `regency`; of the two kinds `KOTA`'],
  ["signedOn: Date", "topRating: Float", 'The graph does not say "rating": `mark` of a question'],
  ["signedOn: Date", "Signed_On: Date", 'Field "Signed_On" should be in camelCase format'],
  ['"Those that join in a year."', "", 'Description is required for type "Cohort"'],
  ['"Opens one."', "", "A field of a root has a description"],
  [
    "openCohort(input: OpenCohortInput!): OpenCohortPayload",
    "openCohort(input: OpenCohortInput!): Cohort",
    "A mutation answers a …Payload, which has a place for refusals",
  ],
  ["openCohort(input: OpenCohortInput!)", "openCohort(year: Int!)", "A mutation takes one argument, input"],
  ["cohort(year: Int!): Cohort", "cohort(year: Int!): Cohort!", "Unexpected non-null result"],
  ["isOpen: Boolean!", "isOpen: Boolean! @deprecated", 'Deprecation reason is required for field "isOpen"'],
])("%s that becomes %s is found", async (before, after, message) => {
  expect((await messagesIn(graph.replace(before, after))).join()).toContain(message);
});

it("an input that is called by another word is found", async () => {
  expect(await messagesIn(graph.replaceAll("OpenCohortInput", "NewCohort"))).toContain(
    "An input type is called …Input, or …Filter where it chooses rows",
  );
});

it("a type to which nothing leads is found", async () => {
  expect((await messagesIn(`${graph} "Alone." type Stray { name: String }`)).join()).toMatch(/Stray.* is unreachable/);
});
