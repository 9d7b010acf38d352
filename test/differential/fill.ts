import * as fc from "fast-check";
import { createRandom } from "../../services/common/random.ts";
import { Calendar } from "../testkit/calendar.ts";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestActor, type TestDatabases, type TestHub } from "../testkit/hub.ts";
import { ADMIN } from "./identities.ts";
import { type Kind, KINDS, nameIn, regionOf, type Row } from "./kinds.ts";

/** What questions and changes can name in the databases, so that they meet something. */
export interface Facts {
  /** The names of figures, by agency. */
  readonly figures: Readonly<Record<string, readonly string[]>>;
  /** Moments at which something happened, long enough ago to be read as of. */
  readonly moments: readonly string[];
  /** Cursors of connections that somebody who sees everything was given, by field. */
  readonly cursors: Readonly<Record<string, readonly string[]>>;
}

/** What may happen to a figure. */
type Event =
  | "report"
  | "submit"
  | "verify"
  | "accept"
  | "sign"
  | "sendBack"
  | "sendBackVerified"
  | "reopen"
  | "correct";

const SIGNED: readonly Event[] = ["submit", "verify", "accept", "sign"];
const REGENCY_LIVES: readonly (readonly Event[])[] = [
  [],
  ["submit"],
  ["submit", "sendBack"],
  ["submit", "verify"],
  ["submit", "verify", "sendBackVerified"],
  ["submit", "verify", "accept"],
  SIGNED,
  [...SIGNED, "reopen"],
  [...SIGNED, "reopen", "correct"],
  [...SIGNED, "reopen", "correct", "submit"],
  [...SIGNED, "reopen", "correct", "submit", "verify"],
];
const OWN_LIVES: readonly (readonly Event[])[] = [
  [],
  ["accept"],
  ["accept", "reopen"],
  ["accept", "reopen", "correct"],
  ["accept", "reopen", "correct", "accept"],
];

/** How many figures of each kind are tried; those of which something official is known already are refused. */
const FIGURES_OF_KIND = { REGENCY: 8, PROVINCE: 5, MINISTRY: 5 };

/** After how many events of each figure all that has been done is moved into the past, and how many days back. */
const SEASONS: ReadonlyMap<number, number> = new Map([
  [2, 90],
  [4, 60],
  [6, 30],
]);

/** Lets figures of all agencies live: reported, sent in, verified, returned, accepted, corrected, at random. */
export async function fillDatabases(databases: TestDatabases, seed: number): Promise<Facts> {
  await using hub = await startTestHub({ databases });
  await hub.sql(
    "bappenas",
    "insert into approval_step values ('BUDGET_LINE', 'SIGN', 4, 'ACCEPTED', 'MINISTRY_STEWARD', 'kemenkeu')",
  );
  const agencies = [...new Set(KINDS.map(({ agency }) => agency))];
  const names = await Promise.all(agencies.map((agency) => fillAgency(hub, agency, seed)));
  return {
    figures: Object.fromEntries(agencies.map((agency, index) => [agency, names[index] ?? []])),
    moments: await readMoments(hub, agencies),
    cursors: await readCursors(hub),
  };
}

async function fillAgency(hub: TestHub, agency: string, seed: number): Promise<string[]> {
  const calendar = await Calendar.open(hub, agency);
  const figures = KINDS.filter((kind) => kind.agency === agency).flatMap((kind) => drawFigures(kind, seed));
  const longest = Math.max(...figures.map(({ events }) => events.length));
  for (let count = 0; count < longest; count++) {
    await letHappen(hub, agency, figures, count);
    const daysAgo = SEASONS.get(count + 1);
    if (daysAgo) await calendar.moveTo(new Date(Date.now() - daysAgo * DAY).toISOString());
  }
  return figures.flatMap(({ name }) => name ?? []);
}

const DAY = 86_400_000;

/** A figure, and what happens to it, one thing after the other. */
interface LivingFigure {
  readonly kind: Kind;
  readonly row: Row;
  readonly events: readonly Event[];
  /** Null where it could not be reported. */
  name: string | null;
  revision: number | null;
}

/** Every life is had in its turn, beginning anywhere. */
function drawFigures(kind: Kind, seed: number): LivingFigure[] {
  const lives = kind.path === "REGENCY" ? REGENCY_LIVES : OWN_LIVES;
  const first = Math.floor(createRandom("life", kind.list, seed).between(0, lives.length));
  const rows = fc.sample(kind.row, { seed, numRuns: FIGURES_OF_KIND[kind.path] });
  return [...new Map(rows.map((row) => [nameIn(kind, row), row])).values()].map((row, index) => ({
    kind,
    row,
    events: ["report", ...(lives[(first + index) % lives.length] ?? [])],
    name: null,
    revision: null,
  }));
}

/** Lets the next thing happen to each figure: to those together that the same person does the same to. */
async function letHappen(hub: TestHub, agency: string, figures: readonly LivingFigure[], count: number): Promise<void> {
  const happening = figures.flatMap((figure) => {
    const event = figure.events[count];
    return event && (event === "report" || figure.name !== null) ? [{ figure, ...actOf(figure, event) }] : [];
  });
  const together = Map.groupBy(happening, ({ figure, verb, by }) => {
    return JSON.stringify([verb, by, verb === "report" && figure.kind.list]);
  });
  for (const acts of together.values()) {
    const [{ verb, by }] = acts as [(typeof acts)[number]];
    const changer = await changerOf(hub, agency, by);
    const moved = acts.map(({ figure }) => figure);
    const { figures: results } = await changer[verb]({
      mode: "VALID_ONLY",
      reason: "Perlu diperiksa",
      ...(verb === "report" ? reportOf(moved) : selectionOf(moved)),
    });
    for (const [index, figure] of moved.entries()) keepResult(figure, results[index]);
  }
}

const reportOf = (figures: readonly LivingFigure[]) => ({
  [String(figures[0]?.kind.list)]: figures.map(({ row, revision }) =>
    revision === null ? row : { ...row, source: "Koreksi", expectedRevision: revision },
  ),
});

const selectionOf = (figures: readonly LivingFigure[]) => ({
  figures: figures.map(({ name, revision }) => ({ figure: name, expectedRevision: revision })),
});

function keepResult(figure: LivingFigure, { figure: name, outcome, revision }: Data): void {
  if (outcome === "APPLIED") Object.assign(figure, { name, revision });
}

interface Act {
  readonly verb: keyof Omit<Changer, "ask" | "send">;
  readonly by: TestActor;
}

function actOf({ kind: { path, agency }, row }: LivingFigure, event: Event): Act {
  const coordinator = person("PROVINCE_COORDINATOR", { region: regionOf(row).slice(0, 2) });
  const owner = path === "PROVINCE" ? coordinator : person("MINISTRY_STEWARD", { agency });
  const reporter = path === "REGENCY" ? person("REGENCY_OPERATOR", { region: regionOf(row) }) : owner;
  const acts = {
    report: { verb: "report", by: reporter },
    correct: { verb: "report", by: reporter },
    submit: { verb: "submit", by: reporter },
    verify: { verb: "verify", by: coordinator },
    sendBack: { verb: "giveBack", by: coordinator },
    sendBackVerified: { verb: "giveBack", by: owner },
    accept: { verb: "accept", by: owner },
    // Only budget lines wait for it; of other kinds it is refused.
    sign: { verb: "accept", by: person("MINISTRY_STEWARD", { agency: "kemenkeu" }) },
    reopen: { verb: "reopen", by: owner },
  } satisfies Readonly<Record<Event, Act>>;
  return acts[event];
}

/** Each is a person of their own. */
const person = (role: TestActor["role"], place: Pick<TestActor, "region" | "agency">): TestActor => ({
  role,
  ...place,
  name: `Wayan dari ${place.region ?? place.agency}`,
});

async function readMoments(hub: TestHub, agencies: readonly string[]): Promise<string[]> {
  const found = agencies.map(async (agency) => {
    const tables = await hub.sql(
      agency,
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'valid_to'",
    );
    const starts = tables.map(({ name }) => `select valid_from from "${String(name)}" where move is not null`);
    return hub.sql(
      agency,
      `select distinct date_trunc('milliseconds', valid_from) + interval '1 millisecond' as moment
       from (${starts.join(" union all ")}) as started where valid_from < now() - interval '1 day' order by moment`,
    );
  });
  return (await Promise.all(found)).flat().map(({ moment }) => (moment as Date).toISOString());
}

const PAGE_ENDS = [1, 3, 8, 20];

async function readCursors(hub: TestHub): Promise<Record<string, readonly string[]>> {
  const { ask } = await hub.as(ADMIN);
  const page = (field: string, alias: string, first: number) =>
    `${alias}: ${field}(first: ${first}) { pageInfo { endCursor } }`;
  const roots = ["bappenas", "kominfo", "regional", "provincial"].map((agency) => `${agency}PendingFigures`);
  const cursors = [
    ...roots,
    "digitalServices",
    "memberships",
    "partnerships",
    "planningDocuments",
    "proposals",
    "regencies",
  ].map(async (field) => {
    const { data } = await ask(`{ ${PAGE_ENDS.map((first) => page(field, `p${first}`, first)).join(" ")} }`);
    return [field, toCursors(data)] as const;
  });
  const { data } = await ask(
    `{ province(code: "51") { ${PAGE_ENDS.map((first) => page("actionItems", `p${first}`, first)).join(" ")} } }`,
  );
  return { ...Object.fromEntries(await Promise.all(cursors)), actionItems: toCursors(data.province) };
}

const toCursors = (pages: Readonly<Record<string, Data>>): string[] =>
  Object.values(pages).flatMap(({ pageInfo }) => pageInfo.endCursor ?? []);
