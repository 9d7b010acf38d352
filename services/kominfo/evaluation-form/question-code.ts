import { Matches } from "class-validator";

/** The code of a question, which stands in the names of figures. */
export const IsQuestionCode = () =>
  Matches(/^[\w.-]{1,50}$/, { message: '$property must be a code of up to 50 digits, letters and points: "2.3.1"' });
