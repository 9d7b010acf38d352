import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";

export enum DecreeBody {
  COUNCIL = "COUNCIL",
  IMPLEMENTING_TEAM = "IMPLEMENTING_TEAM",
}

registerEnumType(DecreeBody, {
  name: "DecreeBody",
  description: "What a decree sets up.",
  valuesConfig: {
    COUNCIL: { description: "The Smart City Council (Dewan Smart City)." },
    IMPLEMENTING_TEAM: { description: "The Implementing Team (Tim Pelaksana)." },
  },
});

@Entity()
@Figure<Decree>("DECREE", ["regencyCode", "body"])
@RowCheck<Decree>("decree_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@ObjectType({ description: "A decree (Surat Keputusan) that follows a regency's MoU." })
export class Decree extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Enum(() => DecreeBody)
  @Field(() => DecreeBody)
  body!: DecreeBody;

  @Property({ type: "text" })
  @Field(() => String, { description: "As the regency numbers it." })
  number!: string;

  @Property({ type: "date" })
  @Field(() => GraphQLDate)
  signedOn!: string;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, { nullable: true, description: "Null where none was named." })
  document!: DocumentLink | null;
}
