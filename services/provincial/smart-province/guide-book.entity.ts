import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { link } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { seenFromMinistry } from "./program-ministry.ts";

export enum GuideBookReader {
  PROVINCIAL_GOVERNMENT = "PROVINCIAL_GOVERNMENT",
  DRIVING_TEAM = "DRIVING_TEAM",
  MENTORS = "MENTORS",
}

registerEnumType(GuideBookReader, {
  name: "GuideBookReader",
  description: "For whom a guide book is written.",
  valuesConfig: {
    PROVINCIAL_GOVERNMENT: { description: "The provincial government (pemerintah provinsi)." },
    DRIVING_TEAM: { description: "The team that drives the program in the province (tim penggerak)." },
    MENTORS: { description: "Those who mentor the province (pendamping)." },
  },
});

/** That there is a guide book of a version; what is said of it has a life of its own. */
@Entity()
export class GuideBookVersion {
  @PrimaryKey({ type: "text" })
  version!: string;
}

const LISTED = Object.values(GuideBookReader)
  .map((reader) => `'${reader}'`)
  .join(", ");

@Entity()
@Figure<GuideBook>("GUIDE_BOOK", ["version"], {
  seen: ({ status }) => seenFromMinistry("GUIDE_BOOK", status),
})
@RowCheck<GuideBook>(
  "guide_book_readers_check",
  ({ readers }) => `${readers} <@ array[${LISTED}] and cardinality(${readers}) > 0`,
)
@ObjectType({
  description: "A guide book (buku panduan) of the Smart Province program, by which provinces make their masterplans.",
})
export class GuideBook extends FigureEntity {
  @ManyToOne(() => GuideBookVersion, link("version"))
  @Field(() => ID, { description: 'As the ministry names it: "2023-1".' })
  version!: string;

  @Property({ type: "text" })
  @Field(() => String)
  title!: string;

  @Property({ type: "array", columnType: "text[]" })
  @Field(() => [GuideBookReader], { description: "At least one." })
  readers!: readonly GuideBookReader[];

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "Null when not known." })
  publishedOn!: string | null;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, { nullable: true, description: "Where it can be read; null when not known." })
  document!: DocumentLink | null;
}
