import { registerDecorator, type ValidatorConstraintInterface } from "class-validator";

interface Rule {
  readonly validate: ValidatorConstraintInterface["validate"];
  /** What is said of a value that breaks it; `$property` stands for the property's name. */
  readonly message: () => string;
}

/** A rule of our own for a property of an input. */
export function propertyRule(name: string, { validate, message }: Rule): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(propertyName),
      validator: { validate, defaultMessage: message },
    });
}
