import type { EntityManager } from "@mikro-orm/postgresql";
import { today } from "../../common/clock.ts";
import { createListLoader, createLoader } from "../../common/create-loader.ts";
import { keepNames } from "../../common/figure/figure-name.ts";
import { toMoment } from "../../common/figure/moment.ts";
import { readNames } from "../../common/figure/person.ts";
import { ACCEPTED_NOW, readFigures } from "../../common/figure/read-figures.ts";
import { readRows } from "../../common/read.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { createPageOfProvinceLoader, currentCode, isDay, type LoadPage } from "../province/page-of-province.ts";
import type { ActionItemChange } from "./action-item-change.ts";
import { ActionItem, PENDING_STATES } from "./action-item.entity.ts";
import type { ActionItemFilter, ActionItemsArguments } from "./action-item.input.ts";
import { notOverdueCondition, overdueCondition } from "./overdue.ts";

export const createActionItemsOfProvinceLoader = (em: EntityManager): LoadPage<ActionItem, ActionItemsArguments> =>
  createPageOfProvinceLoader(em, {
    name: "actionItemsOfProvince",
    entity: ActionItem,
    region: "regencyCode",
    order: ["dueOn", "itemId"],
    toCondition,
    isCursor: ({ dueOn = "" }) => isDay(dueOn),
  });

function toCondition({ regencyCode, dimension, theme, state, isOverdue }: ActionItemFilter): object {
  const conditions = [
    regencyCode && { regencyCode: currentCode(regencyCode) },
    dimension && { dimension },
    theme && { theme },
    state && { state },
    isOverdue === true && overdueCondition(today()),
    isOverdue === false && notOverdueCondition(today()),
  ];
  return { $and: conditions.filter(Boolean) };
}

export const createActionItemLoader = (em: EntityManager) =>
  createLoader<ActionItem>({
    name: "actionItem",
    load: (ids) => readFigures(em, ActionItem, DEFAULT_VIEW, { where: { itemId: { $in: ids } } }),
    keyOf: ({ itemId }) => itemId,
  });

/** What an item came of is the same in all its states. */
export const createActionItemsOfMeetingLoader = (em: EntityManager) =>
  createListLoader<ActionItem>({
    name: "actionItemsOfMeeting",
    load: (ids) =>
      readFigures(em, ActionItem, DEFAULT_VIEW, {
        where: { meetingId: { $in: ids } },
        orderBy: { dueOn: "asc", itemId: "asc" },
      }),
    keyOf: ({ meetingId }) => String(meetingId),
  });

/** All that became of an item, the first thing first. */
export const createChangesOfActionItemLoader = (em: EntityManager) =>
  createListLoader<ActionItemChange>({
    name: "changesOfActionItem",
    load: async (ids) => {
      const rows = (await readRows(em, ActionItem, {
        where: { itemId: { $in: ids } },
        orderBy: { validFrom: "asc", id: "asc" },
      })) as Required<ActionItem>[];
      const nameOf = await readNames(
        em,
        rows.flatMap(({ actorSubject }) => actorSubject ?? []),
      );
      return rows.map((row) => toChange(row, nameOf.get(row.actorSubject) ?? null));
    },
    keyOf: ({ itemId }) => itemId,
  });

function toChange(row: Required<ActionItem>, name: string | null): ActionItemChange {
  const { itemId, state, dueOn, escalatedProposalId, validFrom, reason } = row;
  const { actorRole, actorRegion, actorAgency } = row;
  return {
    itemId,
    state,
    dueOn,
    escalatedProposalId,
    changedAt: toMoment(validFrom),
    reason,
    actor: actorRole && { role: actorRole, region: actorRegion, agency: actorAgency, name },
  };
}

/** The first and the last day of a range. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

type LoadDue = (provinceCode: string, days: Days) => Promise<readonly ActionItem[]>;

/** What is still to be done and falls due in a range of days, by day. */
export function createDueOfProvinceLoader(em: EntityManager): LoadDue {
  const loadersOf = new Map<string, ReturnType<typeof createDueLoader>>();
  return (provinceCode, days) => {
    const range = `${days.from} ${days.to}`;
    const loader = loadersOf.get(range) ?? createDueLoader(em, days);
    loadersOf.set(range, loader);
    return loader.load(provinceCode);
  };
}

const createDueLoader = (em: EntityManager, { from, to }: Days) =>
  createListLoader<ActionItem>({
    name: "dueOfProvince",
    load: async (provinceCodes) => {
      const pending = { state: { $in: PENDING_STATES }, dueOn: { $gte: from, $lte: to }, ...ACCEPTED_NOW };
      const rows = await readRows(em, ActionItem, {
        where: { ...pending, regencyCode: { provinceCode: { $in: provinceCodes } } },
        orderBy: { dueOn: "asc", itemId: "asc" },
      });
      keepNames(ActionItem, rows);
      return rows;
    },
    // Codes of regencies begin with that of their province.
    keyOf: ({ regencyCode }) => regencyCode.slice(0, 2),
  });
