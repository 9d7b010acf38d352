import { registerDecorator, type ValidationArguments } from "class-validator";
import { ArgsType, Field, Int } from "type-graphql";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { IsProgramYear } from "../../common/graph/arguments.ts";

function IsNotBefore(other: string): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: "isNotBefore",
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (value: number, { object }: ValidationArguments) =>
          value >= ((object as Record<string, number>)[other] ?? value),
        defaultMessage: () => `$property must not be before ${other}`,
      },
    });
}

@ArgsType()
export class AnnualArguments {
  @Field(() => Int, { description: "From 2017 to next year." })
  @IsProgramYear()
  year!: number;
}

@ArgsType()
export class AnnualsArguments {
  @Field(() => Int, { description: "The first year, from 2017." })
  @IsProgramYear()
  from!: number;

  @Field(() => Int, { description: "The last year, up to next year." })
  @IsProgramYear()
  @IsNotBefore("from")
  to!: number;
}

export const inView = ({ year }: AnnualArguments) => ({ year, view: DEFAULT_VIEW });

export const eachInView = ({ from, to }: AnnualsArguments) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index, view: DEFAULT_VIEW }));
