import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { Device, DEVICES, SERVICE_CHANNELS, ServiceChannel } from "./device.ts";

/** In the order in which every list of them stands. */
export enum ServiceAudience {
  CITIZENS = "CITIZENS",
  BUSINESSES = "BUSINESSES",
  EMPLOYEES = "EMPLOYEES",
}

export const SERVICE_AUDIENCES: readonly ServiceAudience[] = Object.values(ServiceAudience);

registerEnumType(ServiceAudience, {
  name: "ServiceAudience",
  description: "To whom a government gives a digital service.",
  valuesConfig: {
    CITIZENS: { description: "Its citizens (warga): government to citizen." },
    BUSINESSES: { description: "Businesses (pelaku usaha): government to business." },
    EMPLOYEES: { description: "Its own employees (aparatur): government to employee." },
  },
});

const listed = (values: readonly string[]): string => `array[${values.map((value) => `'${value}'`).join(", ")}]`;

@Entity()
@Figure<DigitalService>("DIGITAL_SERVICE", ["regencyCode", "ordinal"])
@RowCheck<DigitalService>("digital_service_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<DigitalService>("digital_service_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@RowCheck<DigitalService>(
  "digital_service_years_check",
  ({ since, until }) => `${isYear(since)} and ${since} <= ${until}`,
)
@RowCheck<DigitalService>(
  "digital_service_devices_check",
  ({ devices }) => `cardinality(${devices}) > 0 and ${devices} <@ ${listed(DEVICES)}`,
)
@RowCheck<DigitalService>(
  "digital_service_channels_check",
  ({ channels }) => `cardinality(${channels}) > 0 and ${channels} <@ ${listed(SERVICE_CHANNELS)}`,
)
@ObjectType({ description: "A digital service of a regency's government (layanan digital)." })
export class DigitalService extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  @Field(() => ID, { name: "code", description: "Today's code of the regency whose it is." })
  regencyCode!: string;

  /** Its name can be corrected. */
  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the services of the regency from 1." })
  ordinal!: number;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;

  @Enum(() => ServiceAudience)
  @Field(() => ServiceAudience)
  audience!: ServiceAudience;

  @Property({ type: "array", columnType: "text[]" })
  @Field(() => [Device], { description: "On what it can be used." })
  devices!: readonly Device[];

  @Property({ type: "array", columnType: "text[]" })
  @Field(() => [ServiceChannel], { description: "By what it is reached." })
  channels!: readonly ServiceChannel[];

  @Enum(() => Dimension)
  @Field(() => Dimension)
  dimension!: Dimension;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The first year in which it runs." })
  since!: number;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, { nullable: true, description: "The last year in which it runs; null while it runs." })
  until!: number | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Where it is reached on the web; null when not known." })
  url!: string | null;
}

export const runsIn = ({ since, until }: Pick<DigitalService, "since" | "until">, year: number): boolean =>
  since <= year && (until === null || until >= year);
