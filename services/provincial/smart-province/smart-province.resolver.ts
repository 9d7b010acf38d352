import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { readFigures } from "../../common/figure/read-figures.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { GuideBook } from "./guide-book.entity.ts";
import { ProgramEvent } from "./program-event.entity.ts";
import { SmartProvinceAssessment } from "./smart-province-assessment.entity.ts";
import { SmartProvinceMasterplan } from "./smart-province-masterplan.entity.ts";
import { SmartProvinceMentor } from "./smart-province-mentor.entity.ts";
import { SmartProvince } from "./smart-province.ts";
import { TaskForceMember } from "./task-force-member.entity.ts";

@Resolver(() => SmartProvince)
export class SmartProvinceResolver {
  @ListSize(20)
  @FieldResolver(() => [TaskForceMember], {
    description: "The seats of its task force (gugus tugas), also those that were left; empty where none is known.",
  })
  taskForce(@Root() { provinceCode }: SmartProvince, @Ctx() { loaders }: Context): Promise<readonly TaskForceMember[]> {
    return loaders.taskForceOfProvince.load(provinceCode);
  }

  @ListSize(10)
  @FieldResolver(() => [SmartProvinceMentor], { description: "Who mentors it; empty where none is known." })
  mentors(
    @Root() { provinceCode }: SmartProvince,
    @Ctx() { loaders }: Context,
  ): Promise<readonly SmartProvinceMentor[]> {
    return loaders.mentorsOfProvince.load(provinceCode);
  }

  @FieldResolver(() => GuideBook, {
    nullable: true,
    description: "The guide book that the latest version of its masterplan follows; null where none is known.",
  })
  async guideBook(@Root() { masterplans }: SmartProvince, @Ctx() { loaders }: Context): Promise<GuideBook | null> {
    const version = masterplans[0]?.guideBookVersion;
    return version == null ? null : loaders.guideBook.load(version);
  }
}

@Resolver(() => ProgramEvent)
export class ProgramEventResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() event: ProgramEvent): Provenance {
    return reportedProvenance(AGENCY, event);
  }
}

@Resolver(() => TaskForceMember)
export class TaskForceMemberResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() member: TaskForceMember): Provenance {
    return reportedProvenance(AGENCY, member);
  }
}

@Resolver(() => SmartProvinceMentor)
export class SmartProvinceMentorResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() mentor: SmartProvinceMentor): Provenance {
    return reportedProvenance(AGENCY, mentor);
  }
}

@Resolver(() => GuideBook)
export class GuideBookResolver {
  @ListSize(10)
  @Query(() => [GuideBook], {
    nullable: "itemsAndList",
    description: "The guide books of the Smart Province program, by version.",
  })
  guideBooks(@Ctx() { em }: Context): Promise<GuideBook[]> {
    return readFigures(em, GuideBook, DEFAULT_VIEW, { where: {}, orderBy: { version: "asc" } });
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() book: GuideBook): Provenance {
    return reportedProvenance(AGENCY, book);
  }
}

@Resolver(() => SmartProvinceMasterplan)
export class SmartProvinceMasterplanResolver {
  @FieldResolver(() => GuideBook, {
    nullable: true,
    description: "The guide book that it follows; null where none is known.",
  })
  async guideBook(
    @Root() { guideBookVersion }: SmartProvinceMasterplan,
    @Ctx() { loaders }: Context,
  ): Promise<GuideBook | null> {
    return guideBookVersion === null ? null : loaders.guideBook.load(guideBookVersion);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() masterplan: SmartProvinceMasterplan): Provenance {
    return reportedProvenance(AGENCY, masterplan);
  }
}

@Resolver(() => SmartProvinceAssessment)
export class SmartProvinceAssessmentResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() assessment: SmartProvinceAssessment): Provenance {
    return reportedProvenance(AGENCY, assessment);
  }
}
