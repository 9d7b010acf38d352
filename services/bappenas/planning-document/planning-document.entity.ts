import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { link, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { PlanningDocumentKind, standsBelowParent } from "./planning-document-kind.ts";

/** That there is a document of a code; what is said of it has a life of its own. */
@Entity()
export class PlanningDocumentCode {
  @PrimaryKey({ type: "text" })
  code!: string;
}

@Entity()
@Figure<PlanningDocument>("PLANNING_DOCUMENT", ["code"])
@RowCheck<PlanningDocument>(
  "planning_document_period_check",
  ({ periodFirstYear, periodLastYear }) =>
    `2000 <= ${periodFirstYear} and ${periodFirstYear} <= ${periodLastYear} and ${periodLastYear} <= 2100`,
)
@RowCheck<PlanningDocument>(
  "planning_document_region_check",
  ({ kind, regionCode }) =>
    `case when ${kind} in ('RPJPN', 'RPJMN') then ${regionCode} is null when ${kind} in ('RPJPD', 'RPJMD', 'RKPD') then ${regionCode} is not null else true end`,
)
@RowCheck<PlanningDocument>(
  "planning_document_parent_check",
  ({ kind, regionCode, parentCode }) =>
    `${parentCode} is null or ${standsBelowParent({ kind, regionCode, parentCode })}`,
)
@RowTrigger(
  `create trigger "planning_document_chain" after insert on "planning_document" for each row when (new.move is not null) execute function keep_planning_chain()`,
)
@ObjectType({ description: "A planning document (dokumen perencanaan) of the nation, a province or a regency." })
export class PlanningDocument extends FigureEntity {
  @ManyToOne(() => PlanningDocumentCode, link("code"))
  @Field(() => ID, {
    description: 'Made of region, kind and first year: "51.71-RPJMD-2021"; "ID" stands for the nation.',
  })
  code!: string;

  @Enum(() => PlanningDocumentKind)
  @Field(() => PlanningDocumentKind)
  kind!: PlanningDocumentKind;

  @Property({ type: "text" })
  @Field(() => String, { description: "Without the region's name." })
  title!: string;

  @ManyToOne(() => RegionCode, { ...link("region_code"), nullable: true, index: true })
  @Field(() => ID, { nullable: true, description: "The province or regency that it plans for; null for the nation." })
  regionCode!: string | null;

  /** The document that it carries out; null where there is none or it is not known. */
  @ManyToOne(() => PlanningDocumentCode, { ...link("parent_code"), nullable: true, index: true })
  parentCode!: string | null;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The first year in which it is in force." })
  periodFirstYear!: number;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The last year in which it is in force." })
  periodLastYear!: number;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The law or regulation that enacts it; null when not known." })
  legalBasis!: string | null;
}

/** A document, and the view in which it was read: the default where none is told. */
export type ViewedPlanningDocument = PlanningDocument & { readonly view?: string };

/** The column of a target that names its document; a document on which a target rests is never removed. */
export const DOCUMENT_LINK = { ...link("document_code"), nullable: true } as const;
