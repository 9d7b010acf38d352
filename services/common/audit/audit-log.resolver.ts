import type { EntityManager } from "@mikro-orm/postgresql";
import { Args, type ClassType, Ctx, Query, Resolver } from "type-graphql";
import { readNames } from "../figure/person.ts";
import { type AuditEntryNode, AuditEntryConnection } from "../graph/audit-entry.ts";
import { type Page, paginate } from "../graph/connection.ts";
import { RequiresScopes } from "../graph/rights.ts";
import { Role } from "../graph/role.ts";
import type { SubgraphContext } from "../subgraph.ts";
import { AuditEntry } from "./audit-entry.entity.ts";
import { type AuditEntryFilter, AuditLogArguments } from "./audit-log.input.ts";

/** The root by which an agency's audit log is read: `kominfoAuditLog`. */
export function createAuditLogResolver(agency: string): ClassType {
  @Resolver()
  class AuditLogResolver {
    @Query(() => AuditEntryConnection, {
      name: `${agency}AuditLog`,
      nullable: true,
      description: `Who changed what in \`${agency}\`, and who read there what is not public, oldest first; for those who run the hub, and for the stewards of \`${agency}\`: to others it is empty.`,
    })
    @RequiresScopes(Role.MINISTRY_STEWARD, Role.HUB_ADMIN)
    auditLog(
      @Args(() => AuditLogArguments) { filter, ...page }: AuditLogArguments,
      @Ctx() { em }: SubgraphContext,
    ): Promise<Page<AuditEntryNode>> {
      return readAuditLog(em, filter ?? {}, page);
    }
  }
  return AuditLogResolver;
}

async function readAuditLog(
  em: EntityManager,
  filter: AuditEntryFilter,
  page: Pick<AuditLogArguments, "first" | "after">,
): Promise<Page<AuditEntryNode>> {
  const options = { where: toCondition(filter), order: ["position"] as const, page, isCursor };
  const { nodes, ...rest } = await paginate(em, AuditEntry, options);
  const nameOf = await readNames(
    em,
    nodes.map(({ subject }) => subject),
  );
  return { ...rest, nodes: nodes.map((entry) => toNode(entry, nameOf.get(entry.subject) ?? null)) };
}

const toCondition = ({ act, subject, region, from, to }: AuditEntryFilter): object => ({
  $and: [
    act && { act },
    subject && { subject },
    region && { regions: { $contains: [region] } },
    from && { at: { $gte: from } },
    to && { at: { $lt: to } },
  ].filter(Boolean),
});

const isCursor = ({ position = "" }: Readonly<Record<string, string>>): boolean => /^\d{1,18}$/.test(position);

function toNode({ role, region, agency, ...entry }: AuditEntry, name: string | null): AuditEntryNode {
  const { position = "", at = new Date(0), hash = "" } = entry;
  return { ...entry, position, at, hash, actor: { role, region, agency, name }, changes: entry.changes ?? [] };
}
