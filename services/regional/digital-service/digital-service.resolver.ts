import type { EntityManager } from "@mikro-orm/postgresql";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { keepNames } from "../../common/figure/figure-name.ts";
import { ACCEPTED_NOW } from "../../common/figure/read-figures.ts";
import { connectionOf, type Page, paginate } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { readRows } from "../../common/read.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { Regency } from "../regency/regency.entity.ts";
import { DeviceLimit, deviceLimitsOf, DeviceReach, deviceReachOf, reachCondition } from "./device-reach.ts";
import { DigitalService } from "./digital-service.entity.ts";
import { type DigitalServiceFilter, DigitalServicesArguments } from "./digital-service.input.ts";

const DigitalServiceConnection = connectionOf(DigitalService, "DigitalService");

@Resolver(() => DigitalService)
export class DigitalServiceResolver {
  @Query(() => DigitalServiceConnection, {
    nullable: true,
    description: "The digital services of regencies, also those that run no more, by code and ordinal.",
  })
  async digitalServices(
    @Args(() => DigitalServicesArguments) { filter, ...page }: DigitalServicesArguments,
    @Ctx() { em }: Context,
  ): Promise<Page<DigitalService>> {
    const where = await toCondition(em, filter ?? {});
    const found = await paginate(em, DigitalService, { where, order: ["regencyCode", "ordinal"], page, isCursor });
    keepNames(DigitalService, found.nodes);
    return found;
  }

  @FieldResolver(() => Regency, { nullable: true })
  regency(@Root() { regencyCode }: DigitalService, @Ctx() { loaders }: Context): Promise<Regency | null> {
    return loaders.regency.load(regencyCode);
  }

  @FieldResolver(() => DeviceReach, { description: "Whether it works from any device and any app." })
  deviceReach(@Root() service: DigitalService): DeviceReach {
    return deviceReachOf(service);
  }

  @FieldResolver(() => [DeviceLimit], { description: "Why it does not work from any; empty where it does." })
  deviceLimits(@Root() service: DigitalService): DeviceLimit[] {
    return deviceLimitsOf(service);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() service: DigitalService): Provenance {
    return reportedProvenance(AGENCY, service);
  }
}

const isCursor = ({ ordinal = "" }: Readonly<Record<string, string>>): boolean => /^\d{1,9}$/.test(ordinal);

async function toCondition(em: EntityManager, filter: DigitalServiceFilter): Promise<object> {
  const { provinceCode, regencyCode, audience, dimension, deviceReach } = filter;
  const conditions = [
    provinceCode && { regencyCode: { $in: await readRegencyCodes(em, provinceCode) } },
    regencyCode && { regencyCode },
    audience && { audience },
    dimension && { dimension },
    deviceReach && reachCondition(deviceReach),
  ];
  return { ...ACCEPTED_NOW, $and: conditions.filter(Boolean) };
}

const readRegencyCodes = async (em: EntityManager, provinceCode: string): Promise<string[]> =>
  (await readRows(em, Regency, { where: { provinceCode } })).map(({ code }) => code);
