import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { isProvinceCode, link, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { Counted } from "./counted.ts";
import { GuideBookVersion } from "./guide-book.entity.ts";

@Entity()
@Figure<SmartProvinceMasterplan>("SMART_PROVINCE_MASTERPLAN", ["provinceCode", "version"])
@Counted("smart_province_masterplan", "version")
@RowCheck<SmartProvinceMasterplan>("smart_province_masterplan_province_code_check", ({ provinceCode }) =>
  isProvinceCode(provinceCode),
)
@RowCheck<SmartProvinceMasterplan>("smart_province_masterplan_version_check", ({ version }) => `${version} >= 1`)
@RowCheck<SmartProvinceMasterplan>(
  "smart_province_masterplan_years_check",
  ({ firstYear, lastYear }) => `2017 <= ${firstYear} and ${firstYear} <= ${lastYear} and ${lastYear} <= 2100`,
)
@ObjectType({ description: "A version of a province's masterplan (rencana induk provinsi cerdas)." })
export class SmartProvinceMasterplan extends FigureEntity {
  @ManyToOne(() => RegionCode, link("province_code"))
  provinceCode!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the versions from 1." })
  version!: number;

  @Property({ type: "text" })
  @Field(() => String)
  title!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The first year that it plans for." })
  firstYear!: number;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The last year that it plans for." })
  lastYear!: number;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which it was adopted; null while it is not known to be.",
  })
  adoptedOn!: string | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The regulation that enacts it (Perda or Pergub); null where none is known.",
  })
  legalBasis!: string | null;

  @ManyToOne(() => GuideBookVersion, { ...link("guide_book_version"), nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The version of the guide book that it follows; null when not known.",
  })
  guideBookVersion!: string | null;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, { nullable: true, description: "Where it can be read; null when not known." })
  document!: DocumentLink | null;
}
