import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { RowSecurity } from "../row-security.ts";

const isSelf = ({ subject }: Readonly<Record<string, string>>): string => `${subject} = acting_subject()`;

/** The name of somebody who has changed figures, apart from what they did: the public reads that, and no names. */
@Entity()
@RowSecurity<Person>("person", { seen: () => "acting() <> ''", added: isSelf, changed: isSelf })
export class Person {
  /** As their issuer identifies them. */
  @PrimaryKey({ type: "text" })
  subject!: string;

  /** As their last token named them. */
  @Property({ type: "text" })
  name!: string;
}
