import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { link } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { Confidence } from "./confidence.ts";

/** That there is a cohort of a year; what is said of it has a life of its own. */
@Entity()
export class CohortYear {
  @PrimaryKey({ type: "integer", autoincrement: false })
  year!: number;
}

@Entity()
@Figure<Cohort>("COHORT", ["year"])
@ObjectType({ description: "The regencies that joined the smart city program in one year (angkatan)." })
@RowCheck<Cohort>("cohort_year_check", ({ year }) => `${year} >= 2017 and ${year} <= 2100`)
export class Cohort extends FigureEntity {
  @ManyToOne(() => CohortYear, link("year"))
  @Field(() => Int)
  year!: number;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, { nullable: true, description: "How many places there were; null when not known." })
  quota!: number | null;

  @Property({ type: "integer", nullable: true, fieldName: "new_members" })
  @Field(() => Int, { nullable: true, description: "How many had not been members before; null when not known." })
  newMemberCount!: number | null;

  @Property({ type: "integer", nullable: true, fieldName: "candidates" })
  @Field(() => Int, { nullable: true, description: "How many were assessed for the places; null when not known." })
  candidateCount!: number | null;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which the MoU were signed; null when not known.",
  })
  mouSignedOn!: string | null;

  @Enum(() => Confidence)
  @Field(() => Confidence)
  confidence!: Confidence;
}
