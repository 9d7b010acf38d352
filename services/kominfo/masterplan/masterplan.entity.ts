import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";

@Entity()
@Figure<Masterplan>("MASTERPLAN", ["regencyCode", "version"])
@ObjectType({ description: "A regency's smart city masterplan (rencana induk), in one of its versions." })
@RowCheck<Masterplan>("masterplan_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<Masterplan>("masterplan_is_made_check", (columns) => {
  const { isMade, version, title, adoptedOn, legalBasis, isMentored, document } = columns;
  const told = `coalesce(${title}, ${adoptedOn}::text, ${legalBasis}, ${isMentored}::text, ${document}::text)`;
  return `${isMade} or (${version} = 1 and ${told} is null)`;
})
@RowCheck<Masterplan>("masterplan_version_check", ({ version }) => `${version} >= 1`)
@RowCheck<Masterplan>("masterplan_years_check", ({ firstYear, lastYear }) => `${firstYear} <= ${lastYear}`)
// A version is reported after the one that it revises.
@RowTrigger(`create trigger "masterplan_follows" before insert on "masterplan"
    for each row when (new.move = 'REPORT' and new.version > 1) execute function follow_masterplan();`)
export class Masterplan extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the versions of the regency's masterplan from 1." })
  version!: number;

  /** The year in which what stands here is known to have held. */
  @Property({ type: "integer" })
  year!: number;

  /** False: it is reported that there is none. Without a row it is not known. */
  @Property({ type: "boolean" })
  isMade!: boolean;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Null when not known." })
  title!: string | null;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, { nullable: true, description: "The first year of the plan; null when not known." })
  firstYear!: number | null;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, { nullable: true, description: "The last year of the plan; null when not known." })
  lastYear!: number | null;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "Null when not known." })
  adoptedOn!: string | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The regulation (Perda, Perbup, Perwali) that adopts it; null when there is none or it is not known.",
  })
  legalBasis!: string | null;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, {
    nullable: true,
    description: "Where the regulation of `legalBasis`, or the masterplan itself, can be read; null when not known.",
  })
  document!: DocumentLink | null;

  @Property({ type: "boolean", nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it was made under the program's mentoring (pendampingan); null when not known.",
  })
  isMentored!: boolean | null;
}

/** A masterplan, and the view in which it was read. */
export type ViewedMasterplan = Masterplan & { readonly view: string };
