import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@Entity()
@ObjectType({ description: "A province (provinsi), with its name of today." })
@Directive('@key(fields: "code")')
export class Province {
  @PrimaryKey({ type: "text" })
  @Field(() => ID, { description: 'Kemendagri\'s code of today, such as "51".' })
  code!: string;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;

  /** The day of the law that made the province; null for those older than the register's history. */
  @Property({ type: "date", nullable: true })
  establishedOn!: string | null;
}
