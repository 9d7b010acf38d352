import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";

/** In the order in which they are written. */
export enum Book {
  STRATEGIC_ANALYSIS = "STRATEGIC_ANALYSIS",
  PROGRAMS = "PROGRAMS",
  EXECUTIVE_SUMMARY = "EXECUTIVE_SUMMARY",
}

export const BOOKS: readonly Book[] = Object.values(Book);

registerEnumType(Book, {
  name: "Book",
  description: "One of the three books (buku) of a masterplan.",
  valuesConfig: {
    STRATEGIC_ANALYSIS: { description: "Book 1: the strategic analysis (analisis strategis)." },
    PROGRAMS: { description: "Book 2: the programs for five and ten years (rencana induk)." },
    EXECUTIVE_SUMMARY: { description: "Book 3: the executive summary (ringkasan eksekutif)." },
  },
});

@Entity()
@Figure<MasterplanBook>("MASTERPLAN_BOOK", ["regencyCode", "version", "book"])
@ObjectType({ description: "A book of a masterplan that is complete." })
@RowCheck<MasterplanBook>("masterplan_book_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<MasterplanBook>("masterplan_book_version_check", ({ version }) => `${version} >= 1`)
// A book is reported of a version that has been.
@RowTrigger(`create trigger "masterplan_book_placed" before insert on "masterplan_book"
    for each row when (new.move = 'REPORT') execute function place_masterplan_book();`)
export class MasterplanBook extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  version!: number;

  @Enum(() => Book)
  @Field(() => Book)
  book!: Book;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The day on which it was complete; null when not known." })
  completedOn!: string | null;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, { nullable: true, description: "Where it can be read; null when not known." })
  document!: DocumentLink | null;
}
