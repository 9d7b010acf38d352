import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isProvinceCode, link, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { Counted } from "./counted.ts";

export enum OrganizationKind {
  GOVERNMENT = "GOVERNMENT",
  COMPANY = "COMPANY",
  NON_PROFIT = "NON_PROFIT",
  UNIVERSITY = "UNIVERSITY",
  COMMUNITY = "COMMUNITY",
}

registerEnumType(OrganizationKind, {
  name: "OrganizationKind",
  description: "What an office or organization belongs to.",
  valuesConfig: {
    GOVERNMENT: { description: "Government (pemerintah), of the province, its regencies or the state." },
    COMPANY: { description: "A company (badan usaha), private or owned by government." },
    NON_PROFIT: { description: "A non-profit organization (organisasi nirlaba)." },
    UNIVERSITY: { description: "A university (perguruan tinggi)." },
    COMMUNITY: { description: "A community (komunitas)." },
  },
});

export enum TaskForceRole {
  CHAIR = "CHAIR",
  SECRETARY = "SECRETARY",
  MEMBER = "MEMBER",
}

registerEnumType(TaskForceRole, {
  name: "TaskForceRole",
  description: "What somebody is in a task force.",
  valuesConfig: {
    CHAIR: { description: "Chairs it (ketua)." },
    SECRETARY: { description: "Keeps its papers (sekretaris)." },
    MEMBER: { description: "One of the others (anggota)." },
  },
});

@Entity()
@Figure<TaskForceMember>("TASK_FORCE_MEMBER", ["provinceCode", "ordinal"])
@Counted("task_force_member", "ordinal")
@RowCheck<TaskForceMember>("task_force_member_province_code_check", ({ provinceCode }) => isProvinceCode(provinceCode))
@RowCheck<TaskForceMember>("task_force_member_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@ObjectType({
  description:
    "A seat in the task force (gugus tugas) of a province for the Smart Province program, held by an office.",
})
export class TaskForceMember extends FigureEntity {
  @ManyToOne(() => RegionCode, link("province_code"))
  provinceCode!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the province's seats from 1, as they came to be known." })
  ordinal!: number;

  @Property({ type: "text" })
  @Field(() => String, { description: "The office or organization that holds it; never a person." })
  office!: string;

  @Enum(() => OrganizationKind)
  @Field(() => OrganizationKind)
  organizationKind!: OrganizationKind;

  @Enum(() => TaskForceRole)
  @Field(() => TaskForceRole)
  role!: TaskForceRole;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The last day on which it holds the seat; null while it does.",
  })
  until!: string | null;
}
