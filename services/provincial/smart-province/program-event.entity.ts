import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isProvinceCode, link, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";

export enum ProgramEventKind {
  SOCIALIZATION = "SOCIALIZATION",
  MOU = "MOU",
  MASTERPLAN_KICKOFF = "MASTERPLAN_KICKOFF",
  WORK_SOCIALIZATION = "WORK_SOCIALIZATION",
}

registerEnumType(ProgramEventKind, {
  name: "ProgramEventKind",
  description: "What took place.",
  valuesConfig: {
    SOCIALIZATION: {
      description: "The program was made known to the province (sosialisasi program); not the stage of that name.",
    },
    MOU: { description: "The MoU (nota kesepakatan) between Kominfo and the province was signed." },
    MASTERPLAN_KICKOFF: { description: "The work on the province's masterplan began." },
    WORK_SOCIALIZATION: {
      description: "The province made its work in the program known (sosialisasi): the stage of that name begins.",
    },
  },
});

@Entity()
@Figure<ProgramEvent>("PROGRAM_EVENT", ["provinceCode", "kind", "ordinal"])
@RowCheck<ProgramEvent>("program_event_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@RowCheck<ProgramEvent>("program_event_province_code_check", ({ provinceCode }) => isProvinceCode(provinceCode))
@ObjectType({ description: "Something that took place between the Smart Province program and a province." })
export class ProgramEvent extends FigureEntity {
  @ManyToOne(() => RegionCode, link("province_code"))
  provinceCode!: string;

  @Enum(() => ProgramEventKind)
  @Field(() => ProgramEventKind)
  kind!: ProgramEventKind;

  /** Counts the events of a kind in a province from 1, as they came to be known: a day can be unknown, or corrected. */
  @Property({ type: "integer" })
  ordinal!: number;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "Null where the day is not known." })
  date!: string | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "What was said there and does not agree with what the agencies hold: a claim, shown as such.",
  })
  claim!: string | null;
}
