import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";

const SHARE = { type: "decimal", precision: 5, scale: 4, runtimeType: "number" } as const;

@Entity()
@Figure<NetizenProfile>("NETIZEN_PROFILE", ["regencyCode", "year"])
@RowCheck<NetizenProfile>("netizen_profile_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<NetizenProfile>("netizen_profile_year_check", ({ year }) => isYear(year))
@RowCheck<NetizenProfile>("netizen_profile_share_check", ({ share, phoneShare, computerShare }) =>
  [share, phoneShare, computerShare].map((part) => `${part} >= 0 and ${part} <= 1`).join(" and "),
)
@ObjectType({ description: "How many of a regency's people use the internet (warganet), and by which device." })
export class NetizenProfile extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  @Property({ ...SHARE })
  @Field(() => Float, { description: "The part of its people who are netizens, from 0 to 1." })
  share!: number;

  @Property({ ...SHARE, nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: "The part of the netizens who use a phone, from 0 to 1; null when not known.",
  })
  phoneShare!: number | null;

  @Property({ ...SHARE, nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: "The part of the netizens who use a computer, from 0 to 1; null when not known. Many use both.",
  })
  computerShare!: number | null;
}
