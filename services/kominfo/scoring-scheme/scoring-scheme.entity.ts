import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { link } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";

/** The order is that of the evaluation form. */
export enum Component {
  BASELINE = "BASELINE",
  OUTPUT = "OUTPUT",
  OUTCOME = "OUTCOME",
  IMPACT = "IMPACT",
  QUICK_WIN = "QUICK_WIN",
  COLLABORATION = "COLLABORATION",
}

registerEnumType(Component, {
  name: "Component",
  description: "A part of the evaluation; its score is the plain mean of the marks of its questions.",
  valuesConfig: {
    BASELINE: { description: "The state from which the region starts." },
    OUTPUT: { description: "What was made (keluaran)." },
    OUTCOME: { description: "What it led to (hasil)." },
    IMPACT: { description: "A survey of service users (dampak): three questions for each sub-dimension." },
    QUICK_WIN: { description: "The quick wins of the masterplan." },
    COLLABORATION: { description: "Work with others (kolaborasi); not in every scheme." },
  },
});

/** The number is that of the phase in Kominfo's documents. */
export enum EvaluationPhase {
  FIRST = 1,
  SECOND = 2,
}

registerEnumType(EvaluationPhase, {
  name: "EvaluationPhase",
  description: "The phase (tahap) of a year's evaluation.",
  valuesConfig: {
    FIRST: { description: "Tahap I." },
    SECOND: { description: "Tahap II." },
  },
});

/** That there is a scheme of this code, to which evaluations refer. */
@Entity()
export class SchemeCode {
  @PrimaryKey({ type: "text" })
  code!: string;
}

@Entity()
@Figure<ScoringScheme>("SCORING_SCHEME", ["code"])
// What is published with a scheme never changes.
@RowTrigger(`create trigger "scoring_scheme_unchanged" before update or delete on "scoring_scheme"
    for each row execute function keep_published();`)
@ObjectType({
  description:
    "The weights by which components make the index: of one year, phase and group of regencies. A scheme never changes, and no index with it.",
})
export class ScoringScheme extends FigureEntity {
  @ManyToOne(() => SchemeCode, link("code"))
  @Field(() => ID)
  code!: string;

  @Property({ type: "integer" })
  @Field(() => Int)
  year!: number;

  @Property({ type: "integer" })
  @Field(() => EvaluationPhase)
  phase!: EvaluationPhase;

  @Property({ type: "text" })
  @Field(() => String, { description: "The group of regencies to which it applies: `REGULER`, or `KPPN_IKN`." })
  group!: string;
}

@Entity()
@Figure<ScoringWeight>("SCORING_WEIGHT", ["schemeCode", "component"])
@RowTrigger(`create trigger "scoring_weight_unchanged" before update or delete on "scoring_weight"
    for each row execute function keep_published();`)
// When all are written, the weights of a scheme add up to 1.
@RowTrigger(`create constraint trigger "scoring_weight_whole" after insert on "scoring_weight"
    deferrable initially deferred for each row execute function weigh_scheme();`)
@ObjectType({ description: "The weight of a component in a scheme." })
@RowCheck<ScoringWeight>("scoring_weight_weight_check", ({ weight }) => `${weight} > 0 and ${weight} <= 1`)
export class ScoringWeight extends FigureEntity {
  @Property({ type: "text" })
  schemeCode!: string;

  @Enum(() => Component)
  @Field(() => Component)
  component!: Component;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  @Field(() => Float, { description: "Above 0, at most 1; the weights of a scheme add up to 1." })
  weight!: number;
}
