import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { ReportedEntity } from "../../common/base.entity.js";
import { REGENCY_KEY, RegionCode } from "../../common/region-code.entity.js";
import { Cohort } from "./cohort.entity.js";
import { Confidence } from "./confidence.js";

@Entity()
@ObjectType({ description: "That a source counts a regency to a cohort." })
export class CohortMember extends ReportedEntity {
  @ManyToOne(() => RegionCode, REGENCY_KEY)
  regencyCode!: string;

  @ManyToOne(() => Cohort, {
    mapToPk: true,
    fieldName: "cohort_year",
    primary: true,
    index: true,
    updateRule: "no action",
    deleteRule: "no action",
  })
  @Field(() => Int, { description: "The cohort's year." })
  year!: number;

  @Enum(() => Confidence)
  @Field(() => Confidence)
  confidence!: Confidence;

  /** Contradicted by Kominfo's own list of the 141 members of 2017–2021: shown, and not counted. */
  @Property({ type: "boolean" })
  isClaim!: boolean;
}
