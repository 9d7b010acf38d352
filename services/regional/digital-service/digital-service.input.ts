import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsInt,
  IsOptional,
  Length,
  Max,
  Min,
  ValidateNested,
} from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import {
  IsProgramYear,
  IsProvinceCode,
  IsRegencyCode,
  IsStorableText,
  IsWebAddress,
  PageArguments,
} from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { Device, ServiceChannel } from "./device.ts";
import { DeviceReach } from "./device-reach.ts";
import { ServiceAudience } from "./digital-service.entity.ts";

@InputType({ description: "Which digital services to list; what is left out does not filter." })
export class DigitalServiceFilter {
  @Field(() => ID, { nullable: true, description: "Those of the regencies that lie in this province today." })
  @IsOptional()
  @IsProvinceCode()
  provinceCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Those of this regency." })
  @IsOptional()
  @IsRegencyCode()
  regencyCode?: string | null;

  @Field(() => ServiceAudience, { nullable: true })
  audience?: ServiceAudience | null;

  @Field(() => Dimension, { nullable: true })
  dimension?: Dimension | null;

  @Field(() => DeviceReach, { nullable: true })
  deviceReach?: DeviceReach | null;
}

@ArgsType()
export class DigitalServicesArguments extends PageArguments {
  @Field(() => DigitalServiceFilter, { nullable: true, description: "Left out, all services are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: DigitalServiceFilter | null;
}

@InputType({ description: "A digital service of a regency's government (layanan digital)." })
export class DigitalServiceInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int, {
    description: "Counts the services of the regency from 1; it stays when the name is corrected.",
  })
  @Min(1, { message: "$property must be from 1 to 1000" })
  @Max(1000, { message: "$property must be from 1 to 1000" })
  ordinal!: number;

  @Field(() => String)
  @IsStorableText()
  @Length(1, 300, { message: "$property must have from 1 to 300 letters" })
  name!: string;

  @Field(() => ServiceAudience)
  audience!: ServiceAudience;

  @Field(() => [Device], { description: "On what it can be used: at least one, each once." })
  @ArrayMinSize(1, { message: "$property must name at least one" })
  @ArrayMaxSize(3, { message: "$property must name each once" })
  @ArrayUnique({ message: "$property must name each once" })
  devices!: Device[];

  @Field(() => [ServiceChannel], { description: "By what it is reached: at least one, each once." })
  @ArrayMinSize(1, { message: "$property must name at least one" })
  @ArrayMaxSize(7, { message: "$property must name each once" })
  @ArrayUnique({ message: "$property must name each once" })
  channels!: ServiceChannel[];

  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => Int, { description: "The first year in which it runs, from 2000." })
  @IsInt()
  @Min(2000, { message: "$property must be from 2000 to 2100" })
  @Max(2100, { message: "$property must be from 2000 to 2100" })
  since!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The last year in which it runs, from 2017; left out while it runs.",
  })
  @IsOptional()
  @IsProgramYear()
  until?: number | null;

  @Field(() => String, { nullable: true, description: "Where it is reached on the web: an http or https address." })
  @IsOptional()
  @IsWebAddress()
  url?: string | null;
}
