import { type Command, InvalidArgumentError, Option } from "commander";
import type { TokenOptions } from "../create-token.ts";

const DEFAULT_DAYS = 30;
const MAX_DAYS = 366;

export function addToken(program: Command): void {
  program
    .command("token")
    .description("Print a token by which somebody acts: as the header `Authorization: Bearer <token>`.")
    .addOption(
      new Option("--role <role>", "as whom")
        .choices(["operator", "coordinator", "assessor", "analyst", "steward", "admin"])
        .makeOptionMandatory(),
    )
    .option("--regency <code>", "for an operator, such as 51.71")
    .option("--province <code>", "for a coordinator, such as 51")
    .option("--cohort <year>", "for an assessor, such as 2024")
    .option("--agency <name>", "for an analyst or a steward: any ministry, such as kominfo")
    .option("--name <name>", "who it is (default: the role and for what it acts)")
    .option("--days <number>", `for how long it is accepted, up to ${MAX_DAYS}`, parseDays, DEFAULT_DAYS)
    .addHelpText(
      "after",
      "\nIt is signed with the key of the home, which is made where it is missing. There is none where OIDC_ISSUER" +
        "\nis set, nor with NODE_ENV=production unless LOCAL_ISSUER is on." +
        "\nTo keep npm's own lines out: npm run --silent simpul -- token …",
    )
    .action(async (options: TokenOptions) => {
      const { createToken } = await import("../create-token.ts");
      console.log(await createToken(options));
    });
}

function parseDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) {
    throw new InvalidArgumentError(`It must be from 1 to ${MAX_DAYS}.`);
  }
  return days;
}
