import { GraphQLError } from "graphql";

export interface RequestErrorOptions {
  readonly status: number;
  readonly code: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is refused as HTTP, before its query is looked at. */
export function requestError(message: string, { code, ...http }: RequestErrorOptions): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http } });
}
