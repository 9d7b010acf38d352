import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { isRegencyCode, link, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { isStewardOf } from "../../common/row-security.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { AGENCY } from "../agency.ts";
import { CohortYear } from "../cohort/cohort.entity.ts";

export enum MouSignatory {
  BUPATI = "BUPATI",
  WALI_KOTA = "WALI_KOTA",
  ON_BEHALF = "ON_BEHALF",
}

registerEnumType(MouSignatory, {
  name: "MouSignatory",
  description: "Who signed an MoU for the regency.",
  valuesConfig: {
    BUPATI: { description: "The head of a kabupaten." },
    WALI_KOTA: { description: "The head of a kota." },
    ON_BEHALF: { description: "An official in the name of its head (atas nama)." },
  },
});

@Entity()
@Figure<Mou>("MOU", ["regencyCode", "year"], { written: () => isStewardOf(AGENCY) })
@RowTrigger(
  `create trigger "mou_of_member" after insert on "mou" for each row when (new.move = 'DECIDE') execute function mou_is_of_member()`,
)
@RowCheck<Mou>("mou_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<Mou>(
  "mou_signatory_office_check",
  ({ signatory, signatoryOffice }) => `(${signatory} = 'ON_BEHALF') = (${signatoryOffice} is not null)`,
)
@RowCheck<Mou>(
  "mou_head_check",
  ({ regencyCode, signatory }) =>
    `case ${signatory} when 'BUPATI' then substr(${regencyCode}, 4) < '71' when 'WALI_KOTA' then substr(${regencyCode}, 4) >= '71' else true end`,
)
@ObjectType("Mou", {
  description: "The MoU (Nota Kesepakatan) by which a regency of a cohort enters the smart city program.",
})
export class Mou extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  @Field(() => ID, { name: "code", description: "The regency's code." })
  regencyCode!: string;

  @ManyToOne(() => CohortYear, { ...link("year"), index: true })
  @Field(() => Int, { description: "The cohort's year." })
  year!: number;

  @Property({ type: "date" })
  @Field(() => GraphQLDate)
  signedOn!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "Where it was signed." })
  place!: string;

  @Enum(() => MouSignatory)
  @Field(() => MouSignatory)
  signatory!: MouSignatory;

  @Property({ type: "text", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The office of an official who signed in the name of the head, as `Sekretaris Daerah`; else null.",
  })
  signatoryOffice!: string | null;

  @Property({ type: "text" })
  @Field(() => String, { description: "The office that signed for the ministry." })
  ministrySignatory!: string;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, { nullable: true, description: "Null where none was named." })
  document!: DocumentLink | null;
}
