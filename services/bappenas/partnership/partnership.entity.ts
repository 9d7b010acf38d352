import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { link, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";

export enum PartnershipKind {
  KPBU = "KPBU",
  COOPERATION_AGREEMENT = "COOPERATION_AGREEMENT",
  CSR = "CSR",
  GRANT_AGREEMENT = "GRANT_AGREEMENT",
}

registerEnumType(PartnershipKind, {
  name: "PartnershipKind",
  description: "By what a region and its partners are bound.",
  valuesConfig: {
    KPBU: { description: "Public private partnership (kerja sama pemerintah dengan badan usaha), Perpres 38/2015." },
    COOPERATION_AGREEMENT: {
      description: "A region's cooperation with a third party (kerja sama daerah dengan pihak ketiga), PP 28/2018.",
    },
    CSR: { description: "Companies' social responsibility (tanggung jawab sosial perusahaan)." },
    GRANT_AGREEMENT: { description: "A grant to the region (perjanjian hibah)." },
  },
});

export enum PartnershipState {
  PROPOSED = "PROPOSED",
  RUNNING = "RUNNING",
  ENDED = "ENDED",
  CANCELLED = "CANCELLED",
}

registerEnumType(PartnershipState, {
  name: "PartnershipState",
  description: "How far a partnership has come.",
  valuesConfig: {
    PROPOSED: { description: "It is prepared, and nobody is bound." },
    RUNNING: { description: "It is in force." },
    ENDED: { description: "Its term is over." },
    CANCELLED: { description: "It was given up, before or within its term." },
  },
});

/** That there is a partnership of a code; what is said of it has a life of its own. */
@Entity()
export class PartnershipCode {
  @PrimaryKey({ type: "text" })
  code!: string;
}

@Entity()
@Figure<Partnership>("PARTNERSHIP", ["code"])
@RowCheck<Partnership>(
  "partnership_code_check",
  ({ code, regionCode, kind }) =>
    `starts_with(${code}, ${regionCode} || '-' || ${kind} || '-') and ${code} ~ '-20[0-9]{2}-[1-9][0-9]*$'`,
)
@RowCheck<Partnership>("partnership_term_check", ({ startsOn, endsOn }) => `${startsOn} <= ${endsOn}`)
@RowCheck<Partnership>(
  "partnership_state_days_check",
  ({ startsOn, endsOn, state }) =>
    `case ${state} when 'RUNNING' then ${startsOn} is not null when 'ENDED' then ${startsOn} is not null and ${endsOn} is not null else true end`,
)
@RowCheck<Partnership>("partnership_value_check", ({ value }) => `${value} >= 0`)
@ObjectType({
  description:
    "A long contract of a province or a regency with companies, non-profits or others, for services and ICT infrastructure (kemitraan).",
})
export class Partnership extends FigureEntity {
  @ManyToOne(() => PartnershipCode, link("code"))
  @Field(() => ID, {
    description: 'Made of region, kind, the year of its proposal and an ordinal: "51.71-KPBU-2023-1".',
  })
  code!: string;

  @ManyToOne(() => RegionCode, { ...link("region_code"), index: true })
  @Field(() => ID, { description: "The province or regency whose it is." })
  regionCode!: string;

  @Enum(() => PartnershipKind)
  @Field(() => PartnershipKind)
  kind!: PartnershipKind;

  @Property({ type: "text" })
  @Field(() => String)
  title!: string;

  @Enum(() => Dimension)
  @Field(() => Dimension)
  dimension!: Dimension;

  @Enum(() => PartnershipState)
  @Field(() => PartnershipState)
  state!: PartnershipState;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The first day of its term; null while not known." })
  startsOn!: string | null;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The last day of its term; null while not known." })
  endsOn!: string | null;

  @Property({ type: "bigint", runtimeType: "string", nullable: true })
  @Field(() => GraphQLRupiah, { nullable: true, description: "What it is worth over its term; null when not known." })
  value!: string | null;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, { nullable: true, description: "The agreement; null when not known." })
  document!: DocumentLink | null;
}

/** The partnership to which a row belongs. */
export const PARTNERSHIP_LINK = link("partnership_code");

/** Its region, by which it is known who takes part in the row's approval, in SQL. */
export const isRegionOf = (regionCode: string, partnershipCode: string): string =>
  `${regionCode} = split_part(${partnershipCode}, '-', 1)`;
