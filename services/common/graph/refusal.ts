import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";

/** Cause and cure of each stand in docs/ERRORS.md. */
export enum RefusalCode {
  BUSY = "BUSY",
  CONFLICT = "CONFLICT",
  FORBIDDEN = "FORBIDDEN",
  INVALID = "INVALID",
  LOCKED = "LOCKED",
  NOT_FOUND = "NOT_FOUND",
  REASON_REQUIRED = "REASON_REQUIRED",
  WRONG_STATUS = "WRONG_STATUS",
}

registerEnumType(RefusalCode, {
  name: "RefusalCode",
  description: "Why a change was refused.",
  valuesConfig: {
    BUSY: { description: "It did not get its turn, or took too long; nothing was done." },
    CONFLICT: { description: "Somebody else was first, or the idempotency key was used for something else." },
    FORBIDDEN: { description: "It is for somebody else to do." },
    INVALID: { description: "A value breaks a rule." },
    LOCKED: { description: "The figure is not with its reporter: it is under approval, or accepted." },
    NOT_FOUND: { description: "There is no such figure, or none that this could be done to." },
    REASON_REQUIRED: { description: "It needs a reason." },
    WRONG_STATUS: { description: "The figure is not where this could be done to it." },
  },
});

@ObjectType({ description: "Why a change was not made, which whoever asked for it can mend." })
@Directive("@shareable")
export class Refusal {
  @Field(() => RefusalCode)
  code!: RefusalCode;

  @Field(() => String, { description: "What is wrong, with what, and what to do." })
  message!: string;

  @Field(() => [String], {
    description: "Where in the input the cause stands; where a selection found the figure, its name.",
  })
  path!: readonly string[];
}
