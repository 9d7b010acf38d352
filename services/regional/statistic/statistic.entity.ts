import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";

@Entity()
@Figure<Statistic>("STATISTIC", ["regionCode", "year", "indicator"])
@RowCheck<Statistic>("statistic_year_check", ({ year }) => isYear(year))
@ObjectType({ description: "An official statistic of a region and year, as it was published." })
export class Statistic extends FigureEntity {
  /** A province's or a regency's code of today; "ID" for the nation. */
  @Property({ type: "text" })
  regionCode!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "What was counted or measured: `population_total`, `hdi_ipm`, `poverty_rate`." })
  indicator!: string;

  @Property({ type: "integer" })
  year!: number;

  @Property({ type: "decimal", precision: 18, scale: 4, runtimeType: "number" })
  @Field(() => Float, { description: "In `unit`." })
  value!: number;

  @Property({ type: "text" })
  @Field(() => String)
  unit!: string;

  @Property({ type: "boolean" })
  @Field(() => Boolean, {
    description: "True where the published value is probably a gap (a zero that cannot be): it is kept as published.",
  })
  isSuspect!: boolean;
}
