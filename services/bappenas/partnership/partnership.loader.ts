import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { PartnershipMilestone } from "./partnership-milestone.entity.ts";
import { PartnershipPartner } from "./partnership-partner.entity.ts";

export const createPartnershipPartnersLoader = (em: EntityManager) =>
  createListLoader<PartnershipPartner>({
    name: "partnershipPartners",
    load: (codes) =>
      readFigures(em, PartnershipPartner, DEFAULT_VIEW, {
        where: { partnershipCode: { $in: codes } },
        orderBy: { ordinal: "asc" },
      }),
    keyOf: ({ partnershipCode }) => partnershipCode,
  });

export const createPartnershipMilestonesLoader = (em: EntityManager) =>
  createListLoader<PartnershipMilestone>({
    name: "partnershipMilestones",
    load: (codes) =>
      readFigures(em, PartnershipMilestone, DEFAULT_VIEW, {
        where: { partnershipCode: { $in: codes } },
        orderBy: { dueOn: "asc", ordinal: "asc" },
      }),
    keyOf: ({ partnershipCode }) => partnershipCode,
  });
