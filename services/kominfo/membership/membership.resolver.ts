import type { EntityManager } from "@mikro-orm/postgresql";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { ACCEPTED_NOW } from "../../common/figure/read-figures.ts";
import { connectionOf, type Page, paginate } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { RegionCode } from "../../common/region-code.entity.ts";
import { DEFAULT_VIEW, printView } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import { CohortMember } from "../cohort/cohort-member.entity.ts";
import type { Context } from "../loaders.ts";
import { TODAYS_REGENCIES } from "../region-code/region-code.loader.ts";
import { Membership } from "./membership.ts";
import { type MembershipFilter, MembershipsArguments } from "./membership.input.ts";
import { type MembershipStage, StageEntry, STAGES } from "./membership-stage.entity.ts";

const MembershipConnection = connectionOf(Membership, "Membership");

/** After every year of the programs: what is known today. */
const TODAY = { year: 9999, view: printView(DEFAULT_VIEW) };

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => MembershipConnection, {
    nullable: true,
    description: "The regencies as the smart city program knows them today, members or not, by code.",
  })
  async memberships(
    @Args(() => MembershipsArguments) { filter, ...page }: MembershipsArguments,
    @Ctx() { em, loaders }: Context,
  ): Promise<Page<Membership>> {
    const where = { $and: toConditions(em, filter ?? {}) };
    const { nodes, ...rest } = await paginate(em, RegionCode, { where, order: ["code"], page });
    return { ...rest, nodes: await Promise.all(nodes.map(({ code }) => loaders.membership({ code, ...TODAY }))) };
  }

  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { code }: Membership): RegencyLink {
    return { code };
  }
}

@Resolver(() => CohortMember)
export class CohortMemberResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() member: CohortMember): Provenance {
    return reportedProvenance(AGENCY, member);
  }
}

@Resolver(() => StageEntry)
export class StageEntryResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() entry: StageEntry): Provenance {
    return reportedProvenance(AGENCY, entry);
  }
}

function toConditions(em: EntityManager, { provinceCode, isMember, stage, cohortYear }: MembershipFilter): object[] {
  const members = (where: object) =>
    em
      .createQueryBuilder(CohortMember)
      .select("regencyCode")
      .where({ isClaim: false, ...ACCEPTED_NOW, ...where });
  const reached = (stages: MembershipStage[]) =>
    em
      .createQueryBuilder(StageEntry)
      .select("regencyCode")
      .where({ stage: { $in: stages }, ...ACCEPTED_NOW });
  return [
    TODAYS_REGENCIES,
    ...(provinceCode ? [{ provinceCode }] : []),
    ...(isMember === true ? [{ code: { $in: members({}) } }] : []),
    ...(isMember === false ? [{ code: { $nin: members({}) } }] : []),
    ...(cohortYear ? [{ code: { $in: members({ year: cohortYear }) } }] : []),
    ...(stage
      ? [{ code: { $in: reached([stage]) } }, { code: { $nin: reached(STAGES.slice(STAGES.indexOf(stage) + 1)) } }]
      : []),
  ];
}
