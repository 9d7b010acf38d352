import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { link, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { isRegionOf, PARTNERSHIP_LINK, PartnershipCode } from "./partnership.entity.ts";

@Entity()
@Figure<PartnershipMilestone>("PARTNERSHIP_MILESTONE", ["partnershipCode", "ordinal"])
@RowCheck<PartnershipMilestone>("partnership_milestone_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@RowCheck<PartnershipMilestone>("partnership_milestone_region_code_check", ({ regionCode, partnershipCode }) =>
  isRegionOf(regionCode, partnershipCode),
)
@ObjectType({ description: "What a partnership is to have reached by a day." })
export class PartnershipMilestone extends FigureEntity {
  @ManyToOne(() => PartnershipCode, PARTNERSHIP_LINK)
  partnershipCode!: string;

  /** Counts the milestones of a partnership from 1: a name can be corrected. */
  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the milestones from 1." })
  ordinal!: number;

  @ManyToOne(() => RegionCode, { ...link("region_code"), index: true })
  regionCode!: string;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;

  @Property({ type: "date" })
  @Field(() => GraphQLDate, { description: "The last day on which it is in time." })
  dueOn!: string;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "Null while it is not known to have been reached." })
  reachedOn!: string | null;
}
