import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { link } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";

export enum Direction {
  HIGHER_IS_BETTER = "HIGHER_IS_BETTER",
  LOWER_IS_BETTER = "LOWER_IS_BETTER",
}

registerEnumType(Direction, {
  name: "Direction",
  description: "Which way an indicator improves.",
  valuesConfig: {
    HIGHER_IS_BETTER: { description: "The higher, the better, as years of schooling." },
    LOWER_IS_BETTER: { description: "The lower, the better, as the poverty rate." },
  },
});

/** That there is an indicator of that code; what is said of it has a life of its own. */
@Entity()
@RowCheck<IndicatorCode>("indicator_code_code_check", ({ code }) => `${code} ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'`)
export class IndicatorCode {
  @PrimaryKey({ type: "text" })
  code!: string;
}

@Entity()
@Figure<Indicator>("INDICATOR", ["code"])
@ObjectType({ description: "What is measured in a unit of its own (percent, years, index) beside the marks." })
export class Indicator extends FigureEntity {
  @ManyToOne(() => IndicatorCode, link("code"))
  @Field(() => ID, { description: "`hdi_ipm`; where it is a statistic, under the same name in `statistics`." })
  code!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "In Bahasa Indonesia." })
  name!: string;

  @Enum({ items: () => Dimension, nullable: true })
  @Field(() => Dimension, {
    nullable: true,
    description:
      "The dimension beside which the hub shows it: the hub's own choice, published by no agency. Null for none.",
  })
  dimension!: Dimension | null;

  @Property({ type: "text" })
  @Field(() => String)
  unit!: string;

  @Enum(() => Direction)
  @Field(() => Direction)
  direction!: Direction;

  @Property({ type: "boolean" })
  @Field(() => Boolean, {
    description:
      "True where the realization is BPS's statistic, which `regional` holds; false where regions report it.",
  })
  isStatistic!: boolean;
}

/** The column of figures that belong to an indicator; one in use is never removed. */
export const INDICATOR_LINK = link("indicator_code");
