import type { Context } from "../loaders.ts";
import type { Finding } from "./finding.entity.ts";

export const resolveFindingReference = (
  { id }: { readonly id: string },
  { loaders }: Context,
): Promise<Finding | null> => loaders.finding.load(id);
