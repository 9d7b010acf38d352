import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { link } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { isSubDimensionOf, SubDimension } from "../evaluation/sub-dimension.ts";
import { Component } from "../scoring-scheme/scoring-scheme.entity.ts";

/** That some form has a question of this code: marks name it, and their year tells of which form it is. */
@Entity()
export class QuestionCode {
  @PrimaryKey({ type: "text" })
  code!: string;
}

@Entity()
@Figure<Question>("QUESTION", ["formYear", "code"])
@ObjectType("EvaluationQuestion", { description: "A question of an evaluation form." })
@RowCheck<Question>("question_form_year_check", ({ formYear }) => isYear(formYear))
@RowCheck<Question>("question_of_dimension_check", isSubDimensionOf)
@RowCheck<Question>(
  "question_sub_dimension_needs_dimension_check",
  ({ dimension, subDimension }) => `${subDimension} is null or ${dimension} is not null`,
)
@RowTrigger(`create trigger "question_unchanged" before update or delete on "question"
    for each row execute function keep_published();`)
// A form is published as a whole, before anybody is marked by an older one.
@RowTrigger(`create trigger "question_published_once" before insert on "question"
    for each row when (new.move is not null) execute function publish_question();`)
export class Question extends FigureEntity {
  @Property({ type: "integer" })
  formYear!: number;

  @ManyToOne(() => QuestionCode, link("code"))
  @Field(() => ID, { description: "As the form numbers it: `2.3.1`." })
  code!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "Its place in the form." })
  position!: number;

  @Enum(() => Component)
  @Field(() => Component)
  component!: Component;

  @Enum({ items: () => Dimension, nullable: true })
  @Field(() => Dimension, { nullable: true, description: "Null for a question that counts for no dimension." })
  dimension!: Dimension | null;

  @Enum({ items: () => SubDimension, nullable: true })
  @Field(() => SubDimension, { nullable: true, description: "One of its dimension; null for a question of none." })
  subDimension!: SubDimension | null;

  @Property({ type: "text" })
  @Field(() => String, { description: "What is asked, in words." })
  label!: string;
}
