import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { buildASTSchema, type GraphQLSchema } from "graphql";
import { type Actor, PUBLIC_ACTOR } from "../identity/actor.ts";
import { Role } from "../identity/role.ts";
import { parseSdl } from "./supergraph.ts";

/** What the public sees of a supergraph in which the rest is inaccessible. */
export const buildPublicView = (sdl: string, origin?: string): GraphQLSchema =>
  buildASTSchema(transformSupergraphToPublicSchema(parseSdl(sdl, origin)));

/** Whoever is not known is the public. */
export const isPublic = ({ role }: Actor = PUBLIC_ACTOR): boolean => role === Role.PUBLIC;
