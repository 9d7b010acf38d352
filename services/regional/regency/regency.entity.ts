import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Province } from "../province/province.entity.ts";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";

export enum RegencyKind {
  KABUPATEN = "KABUPATEN",
  KOTA = "KOTA",
}

registerEnumType(RegencyKind, {
  name: "RegencyKind",
  description: "What a region of the second level is.",
  valuesConfig: {
    KABUPATEN: { description: "A regency, led by a bupati." },
    KOTA: { description: "A city, led by a wali kota." },
  },
});

@Entity()
@ObjectType({ description: "A regency or city (kabupaten or kota), with its name and code of today." })
@Directive('@key(fields: "code")')
export class Regency {
  @PrimaryKey({ type: "text" })
  @Field(() => ID, { description: 'Kemendagri\'s code of today, such as "51.71"; it is the identity in every year.' })
  code!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: 'With its kind in front: "Kabupaten Badung".' })
  name!: string;

  /** A name that the regency bore before; the day of the change is not known. */
  @Property({ type: "text", nullable: true })
  formerName!: string | null;

  @Enum(() => RegencyKind)
  @Field(() => RegencyKind)
  kind!: RegencyKind;

  @ManyToOne(() => Province, { mapToPk: true, fieldName: "province_code", index: true })
  provinceCode!: string;
}
