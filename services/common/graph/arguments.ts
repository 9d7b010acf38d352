import { IsUrl, Length, Matches, Max, Min } from "class-validator";
import { ArgsType, Field, Int } from "type-graphql";
import { printDay, today } from "../clock.ts";
import { propertyRule } from "../property-rule.ts";
import { REGION_CODE } from "../region-code.entity.ts";

/** The first year of the programs. */
const FIRST_YEAR = 2017;

const nextYear = (): number => Number(today().slice(0, 4)) + 1;

/** A year of the programs: 2017 up to next year. */
export function IsProgramYear(): PropertyDecorator {
  return propertyRule("isProgramYear", {
    validate: (year: unknown) => typeof year === "number" && year >= FIRST_YEAR && year <= nextYear(),
    message: () => `$property must be a year from ${FIRST_YEAR} to ${nextYear()}`,
  });
}

/** The first day of which a report can speak. */
const FIRST_DAY = "2000-01-01";

/** A day from 2000 up to today's in Jakarta. */
export function IsReportedDay(): PropertyDecorator {
  return propertyRule("isReportedDay", {
    validate: (day: unknown) => day instanceof Date && printDay(day) >= FIRST_DAY && printDay(day) <= today(),
    message: () => `$property must be a day from ${FIRST_DAY} to ${today()}`,
  });
}

const LAST_DAY = "2100-12-31";

/** A day from 2000 to 2100, also one to come. */
export function IsPlannedDay(): PropertyDecorator {
  return propertyRule("isPlannedDay", {
    validate: (day: unknown) => day instanceof Date && printDay(day) >= FIRST_DAY && printDay(day) <= LAST_DAY,
    message: () => `$property must be a day from ${FIRST_DAY} to ${LAST_DAY}`,
  });
}

/** By then every change that was under way has been committed: an agency gives a change half of it. */
const SETTLED_AFTER_MS = 10_000;

/** A moment of which nothing can change any more. */
export function IsSettled(): PropertyDecorator {
  return propertyRule("isSettled", {
    validate: (moment: unknown) => moment instanceof Date && Date.now() - moment.getTime() >= SETTLED_AFTER_MS,
    message: () =>
      `$property must be at least ${SETTLED_AFTER_MS / 1000} seconds ago; leave it out to read what holds now`,
  });
}

export const IsProvinceCode = () =>
  Matches(/^\d{2}$/, { message: '$property must be a province code of two digits, such as "51"' });

export const IsRegencyCode = ({ each = false } = {}) =>
  Matches(/^\d{2}\.\d{2}$/, { each, message: '$property must be a regency code such as "51.71"' });

export const IsRegionCode = () => Matches(REGION_CODE, { message: '$property must be a code such as "51" or "51.71"' });

/** How many rows a page has where nothing is said. */
export const DEFAULT_PAGE_SIZE = 20;

/** Text that PostgreSQL can hold: any but the character U+0000, and no half of a pair that makes a character. */
export const IsStorableText =
  ({ each = false } = {}): PropertyDecorator =>
  (target, propertyName) => {
    Matches(/^[^\0]*$/, { each, message: "$property must not contain the character U+0000" })(target, propertyName);
    Matches(/^\P{Surrogate}*$/u, { each, message: "$property must not contain half a character" })(
      target,
      propertyName,
    );
  };

/** Where something can be read: a column of text holds it. */
export const IsWebAddress = (): PropertyDecorator => (target, propertyName) => {
  const message = "$property must be an http(s) address";
  IsUrl({ protocols: ["http", "https"], require_protocol: true }, { message })(target, propertyName);
  IsStorableText()(target, propertyName);
};

/** Words for people to read: more than blanks, and no more letters than `most`. */
export const IsWording =
  (most: number, { each = false } = {}): PropertyDecorator =>
  (target, propertyName) => {
    IsStorableText({ each })(target, propertyName);
    Matches(/\S/, { each, message: "$property must say something, in words" })(target, propertyName);
    Length(1, most, { each, message: `$property must have from 1 to ${most} letters` })(target, propertyName);
  };

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

/** A number that so many places after the point can write. (`IsNumber` counts those of 1e-7 wrong.) */
function HasPlaces(places: number, message: string): PropertyDecorator {
  return propertyRule("hasPlaces", {
    validate: (value: unknown) => typeof value === "number" && Number(value.toFixed(places)) === value,
    message: () => message,
  });
}

/** A mark of the evaluation, and whatever is held against one. */
export const IsMark = (): PropertyDecorator => (target, propertyName) => {
  HasPlaces(2, "$property must be in steps of 0.01")(target, propertyName);
  Min(0, { message: "$property must be from 0 to 4" })(target, propertyName);
  Max(4, { message: "$property must be from 0 to 4" })(target, propertyName);
};

/** A part of a whole. */
export const IsShare = (): PropertyDecorator => (target, propertyName) => {
  HasPlaces(4, "$property must be in steps of 0.0001")(target, propertyName);
  Min(0, { message: "$property must be from 0 to 1" })(target, propertyName);
  Max(1, { message: "$property must be from 0 to 1" })(target, propertyName);
};

/** A part of a whole that counts: above 0, up to 1. */
export const IsWeight = (): PropertyDecorator => (target, propertyName) => {
  HasPlaces(4, "$property must be in steps of 0.0001")(target, propertyName);
  Min(0.0001, { message: "$property must be above 0, up to 1" })(target, propertyName);
  Max(1, { message: "$property must be above 0, up to 1" })(target, propertyName);
};

const LARGEST_VALUE = 99_999_999_999_999;

/** A value in a unit of its own: what a column of eighteen digits, four of them after the point, can hold. */
export const IsMeasure = (): PropertyDecorator => (target, propertyName) => {
  HasPlaces(4, "$property must have at most four places after the point")(target, propertyName);
  Min(-LARGEST_VALUE, { message: `$property must be at least -${LARGEST_VALUE}` })(target, propertyName);
  Max(LARGEST_VALUE, { message: `$property must be at most ${LARGEST_VALUE}` })(target, propertyName);
};
