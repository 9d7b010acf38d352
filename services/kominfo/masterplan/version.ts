import { Max, Min } from "class-validator";

/** A version of a masterplan: they are counted from 1. */
export const IsVersion = (): PropertyDecorator => (target, propertyName) => {
  Min(1, { message: "$property must be from 1 to 100" })(target, propertyName);
  Max(100, { message: "$property must be from 1 to 100" })(target, propertyName);
};
