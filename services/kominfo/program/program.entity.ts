import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { RowCheck } from "../../common/row-check.ts";

@Entity()
@ObjectType({ description: "A program that Kominfo runs." })
export class Program {
  @PrimaryKey({ type: "text" })
  @Field(() => ID, { description: "`SMART_CITY` or `SMART_PROVINCE`." })
  code!: string;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The year in which it began." })
  startYear!: number;
}

@Entity()
@Figure<ProgramTarget>("PROGRAM_TARGET", ["programCode", "year"])
@ObjectType({ description: "What a program set itself to reach by a year." })
@Directive('@key(fields: "programCode year")')
@RowCheck<ProgramTarget>("program_target_target_check", ({ target }) => `${target} > 0`)
export class ProgramTarget extends FigureEntity {
  @ManyToOne(() => Program, { mapToPk: true, fieldName: "program_code" })
  @Field(() => ID, { description: "`SMART_CITY` or `SMART_PROVINCE`." })
  programCode!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The year by which it is to be reached." })
  year!: number;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "How many members of the program: regencies, or provinces." })
  target!: number;
}
