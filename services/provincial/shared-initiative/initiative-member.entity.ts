import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { INITIATIVE_LINK, SharedInitiativeCode } from "./shared-initiative.entity.ts";

export enum InitiativeRole {
  LEAD = "LEAD",
  MEMBER = "MEMBER",
}

registerEnumType(InitiativeRole, {
  name: "InitiativeRole",
  description: "What a regency is among those of a shared initiative.",
  valuesConfig: {
    LEAD: { description: "The one that leads the others; at most one does." },
    MEMBER: { description: "One of the others." },
  },
});

export enum InitiativeMemberState {
  INVITED = "INVITED",
  JOINED = "JOINED",
  LEFT = "LEFT",
}

registerEnumType(InitiativeMemberState, {
  name: "InitiativeMemberState",
  description: "How a regency stands to a shared initiative.",
  valuesConfig: {
    INVITED: { description: "It was asked to take part, and has not answered yet." },
    JOINED: { description: "It takes part." },
    LEFT: { description: "It takes part no more, or declined; it can be invited again." },
  },
});

@Entity()
@Figure<InitiativeMember>("INITIATIVE_MEMBER", ["initiativeCode", "regencyCode"], {
  // Who leads the initiative may invite the regency of another province, and no more.
  written: ({ regencyCode, initiativeCode, state }) =>
    `case acting_role()
      when 'REGENCY_OPERATOR' then ${regencyCode} = acting_region()
      when 'PROVINCE_COORDINATOR' then starts_with(${regencyCode}, acting_region())
        or starts_with(${initiativeCode}, acting_region()) and ${state} in ('INVITED', 'LEFT')
      else false
    end`,
})
@RowTrigger(
  `create trigger "initiative_member_decided" after insert on "initiative_member" for each row when (new.move = 'DECIDE') execute function check_initiative_member()`,
)
@RowTrigger(
  `create constraint trigger "initiative_member_ended" after update on "initiative_member" deferrable initially deferred for each row execute function check_initiative_member_end()`,
)
@Index({
  name: "initiative_member_lead_index",
  expression: `create unique index "initiative_member_lead_index" on "initiative_member" ("initiative_code") where valid_to = 'infinity' and role = 'LEAD' and state <> 'LEFT'`,
})
@RowCheck<InitiativeMember>("initiative_member_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<InitiativeMember>(
  "initiative_member_budget_check",
  ({ planned, realized }) => `${planned} >= 0 and ${realized} >= 0`,
)
@ObjectType("Member", { description: "A regency among those of a shared initiative." })
export class InitiativeMember extends FigureEntity {
  @ManyToOne(() => SharedInitiativeCode, INITIATIVE_LINK)
  initiativeCode!: string;

  @ManyToOne(() => RegionCode, { ...REGENCY_COLUMN, index: true })
  @Field(() => ID, { name: "code" })
  regencyCode!: string;

  @Enum(() => InitiativeRole)
  @Field(() => InitiativeRole)
  role!: InitiativeRole;

  @Enum(() => InitiativeMemberState)
  @Field(() => InitiativeMemberState)
  state!: InitiativeMemberState;

  @Property({ type: "bigint", runtimeType: "string", nullable: true })
  @Field(() => GraphQLRupiah, {
    nullable: true,
    description: "What it is to pay over all years; null while not known.",
  })
  planned!: string | null;

  @Property({ type: "bigint", runtimeType: "string", nullable: true })
  @Field(() => GraphQLRupiah, { nullable: true, description: "What it has paid so far; null while not known." })
  realized!: string | null;
}
