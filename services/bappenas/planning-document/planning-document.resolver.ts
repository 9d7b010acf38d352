import type { EntityManager } from "@mikro-orm/postgresql";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { keepNames } from "../../common/figure/figure-name.ts";
import { ACCEPTED_NOW } from "../../common/figure/read-figures.ts";
import { connectionOf, type Page, paginate } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ProvinceLink } from "../../common/graph/province-link.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { ListSize } from "../../common/list-size.ts";
import { DEFAULT_VIEW, printView } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { readRegencyCodes } from "../region-code/region-code.loader.ts";
import { PlanningDocument, type ViewedPlanningDocument } from "./planning-document.entity.ts";
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

  @FieldResolver(() => PlanningDocument, {
    nullable: true,
    description:
      "The document that it carries out, next above it in the chain; null where there is none or it is not known, and while it has not come as far in its approval as the view asks.",
  })
  parent(
    @Root() document: ViewedPlanningDocument,
    @Ctx() { loaders }: Context,
  ): Promise<PlanningDocument | null> | null {
    const { parentCode } = document;
    return parentCode === null ? null : loaders.planningDocument(viewOf(document)).load(parentCode);
  }

  @ListSize(6)
  @FieldResolver(() => [PlanningDocument], {
    description:
      "The chain in which it stands, from the top as far as it is known down to the document itself: RPJMN, RPJMD, RKPD.",
  })
  async chain(@Root() document: ViewedPlanningDocument, @Ctx() { loaders }: Context): Promise<PlanningDocument[]> {
    const view = viewOf(document);
    const steps = await loaders.planningChain(view).load(document.code);
    const found = await Promise.all(steps.map(({ code }) => loaders.planningDocument(view).load(code)));
    return found.filter((one) => one !== null);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() document: PlanningDocument): Provenance {
    return reportedProvenance(AGENCY, document);
  }
}

const viewOf = ({ view }: ViewedPlanningDocument): string => view ?? printView(DEFAULT_VIEW);

async function toCondition(
  em: EntityManager,
  { provinceCode, parentCode, kind, year }: PlanningDocumentFilter,
): Promise<object> {
  return {
    ...ACCEPTED_NOW,
    ...(provinceCode && { regionCode: { $in: [provinceCode, ...(await readRegencyCodes(em, provinceCode))] } }),
    ...(parentCode && { parentCode }),
    ...(kind && { kind }),
    ...(year && { periodFirstYear: { $lte: year }, periodLastYear: { $gte: year } }),
  };
}
