import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { link, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { isRegionOf, PARTNERSHIP_LINK, PartnershipCode } from "./partnership.entity.ts";

export enum PartnerKind {
  COMPANY = "COMPANY",
  NON_PROFIT = "NON_PROFIT",
  UNIVERSITY = "UNIVERSITY",
  COMMUNITY = "COMMUNITY",
}

registerEnumType(PartnerKind, {
  name: "PartnerKind",
  description: "What a partner of a region is.",
  valuesConfig: {
    COMPANY: { description: "A company (badan usaha), the state's or a private one." },
    NON_PROFIT: { description: "A non-profit organisation (organisasi nirlaba)." },
    UNIVERSITY: { description: "A university (perguruan tinggi)." },
    COMMUNITY: { description: "A community (komunitas)." },
  },
});

@Entity()
@Figure<PartnershipPartner>("PARTNERSHIP_PARTNER", ["partnershipCode", "ordinal"])
@RowCheck<PartnershipPartner>("partnership_partner_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@RowCheck<PartnershipPartner>("partnership_partner_region_code_check", ({ regionCode, partnershipCode }) =>
  isRegionOf(regionCode, partnershipCode),
)
@RowCheck<PartnershipPartner>(
  "partnership_partner_contribution_value_check",
  ({ contributionValue }) => `${contributionValue} >= 0`,
)
@ObjectType({ description: "Somebody who takes part in a partnership beside the region." })
export class PartnershipPartner extends FigureEntity {
  @ManyToOne(() => PartnershipCode, PARTNERSHIP_LINK)
  partnershipCode!: string;

  /** Counts the partners of a partnership from 1: a name can be corrected. */
  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the partners from 1." })
  ordinal!: number;

  @ManyToOne(() => RegionCode, { ...link("region_code"), index: true })
  regionCode!: string;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;

  @Enum(() => PartnerKind)
  @Field(() => PartnerKind)
  kind!: PartnerKind;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What they bring, in words; null when not known." })
  contribution!: string | null;

  @Property({ type: "bigint", runtimeType: "string", nullable: true })
  @Field(() => GraphQLRupiah, { nullable: true, description: "What that is worth; null when not known." })
  contributionValue!: string | null;
}
