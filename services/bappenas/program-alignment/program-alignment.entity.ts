import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, link, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { PlanningDocumentCode } from "../planning-document/planning-document.entity.ts";

@Entity()
@Figure<ProgramAlignment>("PROGRAM_ALIGNMENT", ["regencyCode", "ordinal", "documentCode"])
@RowCheck<ProgramAlignment>("program_alignment_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<ProgramAlignment>("program_alignment_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@RowCheck<ProgramAlignment>(
  "program_alignment_document_code_check",
  ({ regencyCode, documentCode }) =>
    `starts_with(${documentCode}, ${regencyCode} || '-RPJMD-') or starts_with(${documentCode}, ${regencyCode} || '-RKPD-')`,
)
@ObjectType({
  description: "That a program of a regency's masterplan stands in its RPJMD or in an RKPD (keselarasan), and where.",
})
export class ProgramAlignment extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  /** The program's, as `kominfo` counts them. */
  @Property({ type: "integer" })
  ordinal!: number;

  @ManyToOne(() => PlanningDocumentCode, link("document_code"))
  documentCode!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "Where in the document: a page, the code of an activity." })
  reference!: string;
}
