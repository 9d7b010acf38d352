import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import type { Masterplan } from "./masterplan.entity.ts";

@ObjectType({ description: "One version of a masterplan, among all that are known." })
export class MasterplanVersion {
  @Field(() => Int, { description: "Counts the versions of the regency's masterplan from 1." })
  version!: number;

  @Field(() => Int, { description: "The year from which it is known: that year shows it whole." })
  year!: number;

  @Field(() => String, { nullable: true, description: "Null when not known." })
  title!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: "Null when not known." })
  adoptedOn!: string | null;

  @Field(() => String, { nullable: true, description: "Null when there is none or it is not known." })
  legalBasis!: string | null;

  @Field(() => DocumentLink, { nullable: true, description: "Null when not known." })
  document!: DocumentLink | null;

  @Field(() => Provenance)
  provenance!: Provenance;
}

export function toVersion(masterplan: Masterplan): MasterplanVersion {
  const { version, year, title, adoptedOn, legalBasis, document } = masterplan;
  const provenance = reportedProvenance(AGENCY, masterplan);
  return { version, year, title, adoptedOn, legalBasis, document, provenance };
}
