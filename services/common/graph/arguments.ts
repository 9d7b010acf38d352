import { Matches, Max, Min, registerDecorator } from "class-validator";
import { ArgsType, Field, Int } from "type-graphql";
import { today } from "../clock.ts";

/** The first year of the programs. */
const FIRST_YEAR = 2017;

const nextYear = (): number => Number(today().slice(0, 4)) + 1;

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

const DEFAULT_PAGE_SIZE = 20;

/** Text that PostgreSQL can hold: any but the character U+0000. */
export const IsStorableText = () => Matches(/^[^\0]*$/, { message: "$property must not contain the character U+0000" });

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: "How many at most, from 1 to 100; null as if left out.",
  })
  @Min(1, { message: "$property must be from 1 to 100" })
  @Max(100, { message: "$property must be from 1 to 100" })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before; null for the first page." })
  after?: string | null;
}

export const pageSize = ({ first }: PageArguments): number => first ?? DEFAULT_PAGE_SIZE;
