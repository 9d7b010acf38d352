import { Directive, Field, Int, ObjectType } from "type-graphql";
import { computedProvenance, preferReal } from "../../common/graph/computed-provenance.ts";
import { missingRegencies } from "../../common/graph/missing-part.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { GraphQLRupiah, sumRupiah } from "../../common/graph/rupiah.ts";
import { AGENCY } from "../agency.ts";
import { type InitiativeMember, InitiativeMemberState } from "./initiative-member.entity.ts";
import { MOST_MEMBERS } from "./shared-initiative.input.ts";

@ObjectType({
  description:
    "What the regencies that have joined a shared initiative pay for it. Sums take what is known, and the real amounts alone where there is one; the counts say of how many regencies an amount is not in them.",
})
export class InitiativeBudget {
  @Field(() => GraphQLRupiah, { nullable: true, description: "What they are to pay; null where it is known of none." })
  planned!: string | null;

  @Field(() => Int, { description: "The regencies whose plan is not in `planned`." })
  plannedMissingCount!: number;

  @Field(() => GraphQLRupiah, { nullable: true, description: "What they have paid; null where it is known of none." })
  realized!: string | null;

  @Field(() => Int, { description: "The regencies whose payments are not in `realized`." })
  realizedMissingCount!: number;

  @Directive(`@listSize(assumedSize: ${MOST_MEMBERS}, sizedFields: ["missing"])`)
  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of the amounts; `missing` names the regencies of which either is not in the sums. Null where nothing is known.",
  })
  provenance!: Provenance | null;
}

const METHODOLOGY =
  "The sums of what is known of the regencies that have joined; of the real amounts where there is one.";

export function budgetOf(members: readonly InitiativeMember[]): InitiativeBudget {
  const joined = members.filter(({ state }) => state === InitiativeMemberState.JOINED);
  const known = joined.filter(({ planned, realized }) => planned !== null || realized !== null);
  const counted = preferReal(known, ({ simulated }) => simulated);
  const total = (of: "planned" | "realized") => {
    const amounts = counted.map((member) => member[of]).filter((amount) => amount !== null);
    return { sum: sumRupiah(amounts), missingCount: joined.length - amounts.length };
  };
  const [planned, realized] = [total("planned"), total("realized")];
  const whole = new Set(counted.filter((member) => member.planned !== null && member.realized !== null));
  const lacking = joined.filter((member) => !whole.has(member)).map(({ regencyCode }) => regencyCode);
  return {
    planned: planned.sum,
    plannedMissingCount: planned.missingCount,
    realized: realized.sum,
    realizedMissingCount: realized.missingCount,
    provenance: provenanceOf(counted, known, lacking),
  };
}

const provenanceOf = (
  counted: readonly InitiativeMember[],
  known: readonly InitiativeMember[],
  lacking: readonly string[],
): Provenance | null => {
  // As few as an initiative has members, and not those of a whole province.
  const missing = () => missingRegencies(lacking);
  return computedProvenance(
    AGENCY,
    counted.map((member) => reportedProvenance(AGENCY, member)),
    { methodology: METHODOLOGY, missing, simulatedCount: known.filter(({ simulated }) => simulated).length },
  );
};
