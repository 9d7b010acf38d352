import fc from "fast-check";
import { createRandom } from "../../services/common/random.ts";
import { Calendar } from "../testkit/calendar.ts";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestActor, type TestDatabases, type TestHub } from "../testkit/hub.ts";
import { ADMIN } from "./identities.ts";
import { type Kind, KINDS, regionOf } from "./kinds.ts";

/** What questions and changes can name in the databases, so that they meet something. */
export interface Facts {
  /** The names of figures, by agency. */
  readonly figures: Readonly<Record<string, readonly string[]>>;
  /** Moments at which something happened, long enough ago to be read as of. */
  readonly moments: readonly string[];
  /** Cursors of connections that somebody who sees everything was given, by field. */
  readonly cursors: Readonly<Record<string, readonly string[]>>;
}

/** What may happen to a figure once it has been reported. */
type Event = "submit" | "verify" | "accept" | "sign" | "sendBack" | "sendBackVerified" | "reopen" | "correct";

const SIGNED: readonly Event[] = ["submit", "verify", "accept", "sign"];
const REGENCY_LIVES: readonly [readonly Event[], ...(readonly Event[])[]] = [
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
const OWN_LIVES: readonly [readonly Event[], ...(readonly Event[])[]] = [
  [],
  ["accept"],
  ["accept", "reopen"],
  ["accept", "reopen", "correct"],
  ["accept", "reopen", "correct", "accept"],
];

/** How many figures of each kind are tried; those of which something official is known already are refused. */
const FIGURES_OF_KIND = { REGENCY: 14, PROVINCE: 6, MINISTRY: 6 };

/** How long ago the events are moved to, in days; the last of them stay where they are: just now. */
const SEASONS: readonly number[] = [90, 60, 30];

/** Lets figures of all agencies live: reported, sent in, verified, returned, accepted, corrected, at random. */
export async function fillDatabases(databases: TestDatabases, seed: number): Promise<Facts> {
  await using hub = await startTestHub({ databases });
  await hub.sql(
    "bappenas",
    "insert into approval_step values ('BUDGET_LINE', 'SIGN', 4, 'ACCEPTED', 'MINISTRY_STEWARD', 'kemenkeu')",
  );
  const agencies = [...Map.groupBy(KINDS, ({ agency }) => agency)];
  const lives = await Promise.all(agencies.map(([agency, kinds]) => fillAgency(hub, { agency, kinds, seed })));
  const names = lives.map(({ agency, figures }) => [agency, figures] as const);
  return {
    figures: Object.fromEntries(names),
    moments: await readMoments(hub, Object.keys(Object.fromEntries(names))),
    cursors: await readCursors(hub),
  };
}

interface Filling {
  readonly agency: string;
  readonly kinds: readonly Kind[];
  readonly seed: number;
}

async function fillAgency(hub: TestHub, { agency, kinds, seed }: Filling) {
  const calendar = await Calendar.open(hub, agency);
  const random = createRandom("life", agency, seed);
  const drawn = kinds.flatMap((kind) =>
    fc.sample(kind.row, { seed, numRuns: FIGURES_OF_KIND[kind.path] }).map((row) => ({ kind, row })),
  );
  const figures = drawn.map(
    ({ kind, row }) =>
      new LivingFigure(hub, kind, row, random.pick(kind.path === "REGENCY" ? REGENCY_LIVES : OWN_LIVES)),
  );
  for (const [index, daysAgo] of [...SEASONS, null].entries()) {
    for (const figure of figures) await figure.liveUntil((index + 1) / (SEASONS.length + 1));
    if (daysAgo !== null) await calendar.moveTo(new Date(Date.now() - daysAgo * 86_400_000).toISOString());
  }
  return { agency, figures: figures.flatMap(({ name }) => name ?? []) };
}

/** A figure to which one thing happens after the other, each by whose turn it is. */
class LivingFigure {
  readonly #hub: TestHub;
  readonly #kind: Kind;
  readonly #row: Readonly<Record<string, unknown>>;
  readonly #events: readonly ("report" | Event)[];
  #happened = 0;
  #revision: number | null = null;
  /** Null where it could not be reported. */
  name: string | null = null;

  constructor(hub: TestHub, kind: Kind, row: Readonly<Record<string, unknown>>, events: readonly Event[]) {
    this.#hub = hub;
    this.#kind = kind;
    this.#row = row;
    this.#events = ["report", ...events];
  }

  /** @param share of all that happens to it */
  async liveUntil(share: number): Promise<void> {
    for (const event of this.#events.slice(this.#happened, Math.ceil(share * this.#events.length))) {
      this.#happened += 1;
      if (event === "report" || this.name !== null) await this.#let(event);
    }
  }

  async #let(event: "report" | Event): Promise<void> {
    const { verb, by } = this.#move(event);
    // Only some kinds wait for a second signature.
    if (event === "sign" && this.#kind.list !== "budgetLines") return;
    const changer = await changerOf(this.#hub, this.#kind.agency, by);
    const { figures } = await changer[verb](verb === "report" ? this.#report() : this.#selection());
    const [{ figure, outcome, revision }] = figures as [Data];
    if (outcome !== "APPLIED") return;
    this.name = String(figure);
    this.#revision = Number(revision);
  }

  #report() {
    const correction = this.#revision === null ? {} : { expectedRevision: this.#revision, source: "Koreksi" };
    return { [this.#kind.list]: [{ ...this.#row, ...correction }], reason: "Data terbaru" };
  }

  #selection() {
    return { figures: [{ figure: this.name, expectedRevision: this.#revision }], reason: "Perlu diperiksa" };
  }

  #move(event: "report" | Event): { readonly verb: keyof Omit<Changer, "ask" | "send">; readonly by: TestActor } {
    const { path, agency } = this.#kind;
    const region = regionOf(this.#row);
    const coordinator = actor("PROVINCE_COORDINATOR", { region: region.slice(0, 2) });
    const ministry = actor("MINISTRY_STEWARD", { agency });
    const owner = path === "PROVINCE" ? coordinator : ministry;
    const reporter = path === "REGENCY" ? actor("REGENCY_OPERATOR", { region }) : owner;
    switch (event) {
      case "report":
      case "correct":
        return { verb: "report", by: reporter };
      case "submit":
        return { verb: "submit", by: reporter };
      case "verify":
        return { verb: "verify", by: coordinator };
      case "sendBack":
        return { verb: "giveBack", by: coordinator };
      case "accept":
        return { verb: "accept", by: owner };
      case "sign":
        return { verb: "accept", by: actor("MINISTRY_STEWARD", { agency: "kemenkeu" }) };
      case "sendBackVerified":
        return { verb: "giveBack", by: owner };
      case "reopen":
        return { verb: "reopen", by: owner };
    }
  }
}

/** Each is a person of their own. */
const actor = (role: TestActor["role"], place: Pick<TestActor, "region" | "agency">): TestActor => ({
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
  const cursors = [...roots, "memberships", "planningDocuments", "regencies"].map(async (field) => {
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
