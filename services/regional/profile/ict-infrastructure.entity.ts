import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";

/** In the order in which every list of them stands. */
export enum IctInfrastructureKind {
  INTRA_NETWORK = "INTRA_NETWORK",
  SMART_APPLICATIONS = "SMART_APPLICATIONS",
  DATA_CENTRE = "DATA_CENTRE",
  CONNECTIVITY = "CONNECTIVITY",
}

export const INFRASTRUCTURE_KINDS: readonly IctInfrastructureKind[] = Object.values(IctInfrastructureKind);

registerEnumType(IctInfrastructureKind, {
  name: "IctInfrastructureKind",
  description: "A part of a region's ICT infrastructure (infrastruktur TIK).",
  valuesConfig: {
    INTRA_NETWORK: { description: "The network within the government (jaringan intra pemerintah)." },
    SMART_APPLICATIONS: { description: "Smart applications in its offices (aplikasi cerdas perangkat daerah)." },
    DATA_CENTRE: { description: "The data centre (pusat data)." },
    CONNECTIVITY: { description: "The connection of its people and places (konektivitas)." },
  },
});

export enum InfrastructureExtent {
  NONE = "NONE",
  PARTIAL = "PARTIAL",
  FULL = "FULL",
}

registerEnumType(InfrastructureExtent, {
  name: "InfrastructureExtent",
  description: "How far a part of the infrastructure is there.",
  valuesConfig: {
    NONE: { description: "It is reported that there is none." },
    PARTIAL: { description: "A part of the offices or the region has it." },
    FULL: { description: "All have it." },
  },
});

export enum InfrastructureBuilder {
  GOVERNMENT = "GOVERNMENT",
  PARTNERSHIP = "PARTNERSHIP",
}

registerEnumType(InfrastructureBuilder, {
  name: "InfrastructureBuilder",
  description: "Who built a part of the infrastructure.",
  valuesConfig: {
    GOVERNMENT: { description: "The government alone." },
    PARTNERSHIP: { description: "The government in a long partnership with companies, non-profits or communities." },
  },
});

@Entity()
@Figure<IctInfrastructure>("ICT_INFRASTRUCTURE", ["regencyCode", "year", "kind"])
@RowCheck<IctInfrastructure>("ict_infrastructure_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<IctInfrastructure>("ict_infrastructure_year_check", ({ year }) => isYear(year))
@RowCheck<IctInfrastructure>(
  "ict_infrastructure_built_check",
  ({ extent, builtBy }) => `${extent} <> 'NONE' or ${builtBy} is null`,
)
@ObjectType({ description: "A part of a regency's ICT infrastructure (infrastruktur TIK) in a year." })
export class IctInfrastructure extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  @Enum(() => IctInfrastructureKind)
  @Field(() => IctInfrastructureKind)
  kind!: IctInfrastructureKind;

  @Enum(() => InfrastructureExtent)
  @Field(() => InfrastructureExtent)
  extent!: InfrastructureExtent;

  @Enum({ items: () => InfrastructureBuilder, nullable: true })
  @Field(() => InfrastructureBuilder, {
    nullable: true,
    description: "Null where there is none, or when it is not known.",
  })
  builtBy!: InfrastructureBuilder | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "In words; null for none." })
  description!: string | null;
}
