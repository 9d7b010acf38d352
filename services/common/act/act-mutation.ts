import { Arg, type ClassType, Ctx, Mutation, Resolver } from "type-graphql";
import { RequiresScopes } from "../graph/rights.ts";
import type { Role } from "../graph/role.ts";
import type { ActContext } from "./perform-act.ts";
import { type ActPayload, payloadOf } from "./payload.ts";

interface ActMutation<Noun, Input, Context> {
  /** Its name in the graph: the act's. */
  readonly name: string;
  readonly description: string;
  /** Who may send it; where it is theirs to act is the act's to say. */
  readonly roles: readonly Role[];
  readonly InputType: ClassType<Input & object>;
  readonly perform: (context: Context, input: Input) => Promise<ActPayload<Noun>>;
}

/**
 * Makes the mutations of acts that answer one noun.
 * @param called what the noun is called in their answers
 */
export const actsOn =
  <Noun extends object>(NounType: ClassType<Noun>, called: string) =>
  <Input, Context extends ActContext>(act: ActMutation<Noun, Input, Context>): ClassType => {
    const { name, description, roles, InputType, perform } = act;
    const Payload = payloadOf(NounType, name, called);
    @Resolver()
    class ActResolver {
      @Mutation(() => Payload, { name, nullable: true, description })
      @RequiresScopes(...roles)
      act(@Arg("input", () => InputType) input: Input, @Ctx() context: Context): Promise<ActPayload<Noun>> {
        return perform(context, input);
      }
    }
    return ActResolver;
  };
