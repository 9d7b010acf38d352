import { Entity, Enum, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";

export enum ReadinessGroup {
  STRUCTURE = "STRUCTURE",
  INFRASTRUCTURE = "INFRASTRUCTURE",
  SUPERSTRUCTURE = "SUPERSTRUCTURE",
  DIMENSION = "DIMENSION",
  FURTHER = "FURTHER",
}

registerEnumType(ReadinessGroup, {
  name: "ReadinessGroup",
  description: "What a criterion of the readiness assessment looks at.",
  valuesConfig: {
    STRUCTURE: { description: "People, finance and governance (struktur)." },
    INFRASTRUCTURE: { description: "Physical, digital and social infrastructure (infrastruktur)." },
    SUPERSTRUCTURE: { description: "Regulation, institutions and implementation (suprastruktur)." },
    DIMENSION: { description: "One of the six dimensions (dimensi)." },
    FURTHER: { description: "What was named for 2023 beside them." },
  },
});

@Entity()
@ObjectType({ description: "A criterion of the readiness assessment (penilaian kesiapan)." })
export class ReadinessCriterion {
  @PrimaryKey({ type: "text" })
  @Field(() => ID, { description: "By which weights and marks name it: `STRUCTURE_PEOPLE`." })
  code!: string;

  /** Its place in the list. */
  @Property({ type: "integer" })
  position!: number;

  @Enum(() => ReadinessGroup)
  @Field(() => ReadinessGroup)
  group!: ReadinessGroup;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;
}
