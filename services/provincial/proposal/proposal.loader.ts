import type { EntityManager } from "@mikro-orm/postgresql";
import { createLoader } from "../../common/create-loader.ts";
import { keepNames } from "../../common/figure/figure-name.ts";
import { ACCEPTED_NOW, readFigures } from "../../common/figure/read-figures.ts";
import { type Page, paginate } from "../../common/graph/connection.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { createPageOfProvinceLoader, currentCode, isDay, type LoadPage } from "../province/page-of-province.ts";
import { Proposal } from "./proposal.entity.ts";
import type { ProposalFilter, ProposalsArguments } from "./proposal.input.ts";

const ORDER = ["submittedOn", "proposalId"] as const;

const isCursor = ({ submittedOn = "" }: Readonly<Record<string, string>>): boolean => isDay(submittedOn);

export const createProposalsOfProvinceLoader = (em: EntityManager): LoadPage<Proposal, ProposalsArguments> =>
  createPageOfProvinceLoader(em, {
    name: "proposalsOfProvince",
    entity: Proposal,
    region: "regionCode",
    order: ORDER,
    toCondition,
    isCursor,
  });

function toCondition({ state, dimension, addresseeAgency, regencyCode }: ProposalFilter): object {
  const conditions = [
    state && { state },
    dimension && { dimension },
    addresseeAgency && { addresseeAgency },
    regencyCode && { regionCode: currentCode(regencyCode) },
  ];
  return { $and: conditions.filter(Boolean) };
}

/** All that the actor sees, of whatever province. */
export async function readProposals(
  em: EntityManager,
  { filter, ...page }: ProposalsArguments,
): Promise<Page<Proposal>> {
  const where = { $and: [ACCEPTED_NOW, toCondition(filter ?? {})] };
  const found = await paginate(em, Proposal, { where, order: ORDER, page, isCursor });
  keepNames(Proposal, found.nodes);
  return found;
}

export const createProposalLoader = (em: EntityManager) =>
  createLoader<Proposal>({
    name: "proposal",
    load: (ids) => readFigures(em, Proposal, DEFAULT_VIEW, { where: { proposalId: { $in: ids } } }),
    keyOf: ({ proposalId }) => proposalId,
  });
