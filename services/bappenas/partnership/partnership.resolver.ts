import { type EntityManager, raw } from "@mikro-orm/postgresql";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { keepNames } from "../../common/figure/figure-name.ts";
import { ACCEPTED_NOW } from "../../common/figure/read-figures.ts";
import { connectionOf, type Page, paginate } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ProvinceLink } from "../../common/graph/province-link.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { readRegencyCodes } from "../region-code/region-code.loader.ts";
import { Partnership } from "./partnership.entity.ts";
import { type PartnershipFilter, PartnershipsArguments } from "./partnership.input.ts";
import { PartnershipMilestone } from "./partnership-milestone.entity.ts";
import { PartnershipPartner } from "./partnership-partner.entity.ts";

const PartnershipConnection = connectionOf(Partnership, "Partnership");

@Resolver(() => Partnership)
export class PartnershipResolver {
  @Query(() => PartnershipConnection, {
    nullable: true,
    description: "The partnerships of provinces and regencies, by code.",
  })
  async partnerships(
    @Args(() => PartnershipsArguments) { filter, ...page }: PartnershipsArguments,
    @Ctx() { em }: Context,
  ): Promise<Page<Partnership>> {
    const where = await toCondition(em, filter ?? {});
    const found = await paginate(em, Partnership, { where, order: ["code"], page });
    keepNames(Partnership, found.nodes);
    return found;
  }

  @FieldResolver(() => ProvinceLink, {
    nullable: true,
    description: "The province whose it is, or in which its regency lies.",
  })
  async province(@Root() { regionCode }: Partnership, @Ctx() { loaders }: Context): Promise<ProvinceLink> {
    const region = await loaders.regionCode.load(regionCode);
    return { code: region?.provinceCode ?? regionCode };
  }

  @FieldResolver(() => RegencyLink, {
    nullable: true,
    description: "The regency whose it is; null for a province's own.",
  })
  async regency(@Root() { regionCode }: Partnership, @Ctx() { loaders }: Context): Promise<RegencyLink | null> {
    const region = await loaders.regionCode.load(regionCode);
    return region?.provinceCode == null ? null : { code: regionCode };
  }

  @ListSize(5)
  @FieldResolver(() => [PartnershipPartner], { description: "By ordinal; empty where none is known." })
  partners(@Root() { code }: Partnership, @Ctx() { loaders }: Context): Promise<readonly PartnershipPartner[]> {
    return loaders.partnershipPartners.load(code);
  }

  @ListSize(10)
  @FieldResolver(() => [PartnershipMilestone], {
    description: "By the day on which they are due; empty where none is known.",
  })
  milestones(@Root() { code }: Partnership, @Ctx() { loaders }: Context): Promise<readonly PartnershipMilestone[]> {
    return loaders.partnershipMilestones.load(code);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() partnership: Partnership): Provenance {
    return reportedProvenance(AGENCY, partnership);
  }
}

@Resolver(() => PartnershipPartner)
export class PartnershipPartnerResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() partner: PartnershipPartner): Provenance {
    return reportedProvenance(AGENCY, partner);
  }
}

@Resolver(() => PartnershipMilestone)
export class PartnershipMilestoneResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() milestone: PartnershipMilestone): Provenance {
    return reportedProvenance(AGENCY, milestone);
  }
}

async function toCondition(em: EntityManager, filter: PartnershipFilter): Promise<object> {
  const { provinceCode, regencyCode, dimension, state, partnerKind } = filter;
  const conditions = [
    provinceCode && { regionCode: { $in: [provinceCode, ...(await readRegencyCodes(em, provinceCode))] } },
    regencyCode && { regionCode: regencyCode },
    dimension && { dimension },
    state && { state },
    partnerKind && { code: { $in: raw(CODES_BY_PARTNER, [partnerKind]) } },
  ];
  return { ...ACCEPTED_NOW, $and: conditions.filter(Boolean) };
}

const CODES_BY_PARTNER = `(select partnership_code from partnership_partner
  where kind = ? and status = 'ACCEPTED' and valid_to = 'infinity')`;
