import { Matches, Max, Min, registerDecorator } from "class-validator";
import { ArgsType, Field, Int } from "type-graphql";

/** The first year of the programs. */
const FIRST_YEAR = 2017;

const nextYear = (): number => new Date().getFullYear() + 1;

/** A year of the programs: 2017 up to next year. */
export function IsProgramYear(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: "isProgramYear",
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (year: unknown) => typeof year === "number" && year >= FIRST_YEAR && year <= nextYear(),
        defaultMessage: () => `$property must be a year from ${FIRST_YEAR} to ${nextYear()}`,
      },
    });
}

export const IsProvinceCode = () =>
  Matches(/^\d{2}$/, { message: '$property must be a province code of two digits, such as "51"' });

export const IsRegencyCode = () =>
  Matches(/^\d{2}\.\d{2}$/, { message: '$property must be a regency code such as "51.71"' });

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many at most, from 1 to 100." })
  @Min(1, { message: "$property must be from 1 to 100" })
  @Max(100, { message: "$property must be from 1 to 100" })
  first!: number;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before; null for the first page." })
  after?: string | null;
}
