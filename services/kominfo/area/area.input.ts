import { Length, Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsRegencyCode, IsStorableText } from "../../common/graph/arguments.ts";

const IsAreaCode = () =>
  Matches(/^(?=.{1,50}$)[A-Z]+(_[A-Z]+)*$/, { message: "$property must be up to 50 capitals, words parted by _" });

@InputType({ description: "An area of national interest (kawasan), whose regencies are looked at together." })
export class AreaInput extends FigureInput {
  @Field(() => ID, { description: "Capitals, words parted by `_`: `PRIORITY_TOURISM`." })
  @IsAreaCode()
  code!: string;

  @Field(() => String)
  @IsStorableText()
  @Length(1, 200, { message: "$property must have from 1 to 200 letters" })
  name!: string;
}

@InputType({ description: "That a regency lies in an area of national interest, or no longer does." })
export class AreaMemberInput extends FigureInput {
  @Field(() => ID, { description: "The code of an area that has been reported." })
  @IsAreaCode()
  areaCode!: string;

  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Boolean, { description: "False: it was counted to the area, and is no longer." })
  isMember!: boolean;
}
