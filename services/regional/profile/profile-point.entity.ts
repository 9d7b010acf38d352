import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";

export enum ProfilePointKind {
  POTENTIAL = "POTENTIAL",
  CHALLENGE = "CHALLENGE",
}

registerEnumType(ProfilePointKind, {
  name: "ProfilePointKind",
  description: "What a regency says of itself in a dimension.",
  valuesConfig: {
    POTENTIAL: { description: "What it can build on (potensi)." },
    CHALLENGE: { description: "What it has to overcome (tantangan)." },
  },
});

@Entity()
@Figure<ProfilePoint>("PROFILE_POINT", ["regencyCode", "year", "dimension", "kind", "ordinal"])
@RowCheck<ProfilePoint>("profile_point_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<ProfilePoint>("profile_point_year_check", ({ year }) => isYear(year))
@RowCheck<ProfilePoint>("profile_point_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@ObjectType({ description: "A potential (potensi) or a challenge (tantangan) of a regency in a dimension." })
export class ProfilePoint extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  @Enum(() => Dimension)
  @Field(() => Dimension)
  dimension!: Dimension;

  @Enum(() => ProfilePointKind)
  @Field(() => ProfilePointKind)
  kind!: ProfilePointKind;

  /** Its text can be corrected. */
  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts those of the kind, dimension and year from 1." })
  ordinal!: number;

  @Property({ type: "text" })
  @Field(() => String)
  text!: string;
}
