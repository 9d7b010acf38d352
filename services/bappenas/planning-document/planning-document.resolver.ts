import type { EntityManager } from "@mikro-orm/postgresql";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { keepNames } from "../../common/figure/figure-name.ts";
import { ACCEPTED_NOW } from "../../common/figure/read-figures.ts";
import { connectionOf, type Page, paginate } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ProvinceLink } from "../../common/graph/province-link.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { readRegencyCodes } from "../region-code/region-code.loader.ts";
import { PlanningDocument } from "./planning-document.entity.ts";
import { type PlanningDocumentFilter, PlanningDocumentsArguments } from "./planning-document.input.ts";

const PlanningDocumentConnection = connectionOf(PlanningDocument, "PlanningDocument");

@Resolver(() => PlanningDocument)
export class PlanningDocumentResolver {
  @Query(() => PlanningDocumentConnection, { nullable: true, description: "The planning documents, by code." })
  async planningDocuments(
    @Args(() => PlanningDocumentsArguments) { filter, ...page }: PlanningDocumentsArguments,
    @Ctx() { em }: Context,
  ): Promise<Page<PlanningDocument>> {
    const where = await toCondition(em, filter ?? {});
    const found = await paginate(em, PlanningDocument, { where, order: ["code"], page });
    keepNames(PlanningDocument, found.nodes);
    return found;
  }

  @FieldResolver(() => ProvinceLink, {
    nullable: true,
    description: "The province that it plans for, or in which its regency lies; null for the nation.",
  })
  async province(@Root() { regionCode }: PlanningDocument, @Ctx() { loaders }: Context): Promise<ProvinceLink | null> {
    if (regionCode === null) return null;
    const region = await loaders.regionCode.load(regionCode);
    return { code: region?.provinceCode ?? regionCode };
  }

  @FieldResolver(() => RegencyLink, {
    nullable: true,
    description: "The regency that it plans for; null for a province or the nation.",
  })
  async regency(@Root() { regionCode }: PlanningDocument, @Ctx() { loaders }: Context): Promise<RegencyLink | null> {
    if (regionCode === null) return null;
    const region = await loaders.regionCode.load(regionCode);
    return region?.provinceCode == null ? null : { code: regionCode };
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() document: PlanningDocument): Provenance {
    return reportedProvenance(AGENCY, document);
  }
}

async function toCondition(em: EntityManager, { provinceCode, kind, year }: PlanningDocumentFilter): Promise<object> {
  return {
    ...ACCEPTED_NOW,
    ...(provinceCode && { regionCode: { $in: [provinceCode, ...(await readRegencyCodes(em, provinceCode))] } }),
    ...(kind && { kind }),
    ...(year && { periodFirstYear: { $lte: year }, periodLastYear: { $gte: year } }),
  };
}
