import { resolve } from "node:path";
import type { Command } from "commander";

export function addDocuments(program: Command): void {
  const documents = program
    .command("documents")
    .description("The documents that are known by their hash, the only ones served with SIMPUL_DOCUMENTS=only.");
  documents
    .command("add")
    .description("Make a document known, and print the hash by which it is asked, alone.")
    .argument("<file>", "one operation, with the fragments it needs")
    .requiredOption("--client <name>", "who asks it: small letters, digits and hyphens")
    .addHelpText(
      "after",
      "\nA gateway that runs finds it without a restart, in SIMPUL_DOCUMENTS_FOLDER or the home." +
        "\nTo keep npm's own lines out: npm run --silent simpul -- documents add …",
    )
    .action(async (file: string, { client }: { client: string }) => {
      const { addDocument } = await import("../documents.ts");
      console.log(await addDocument(resolve(file), client));
    });
  documents
    .command("list")
    .description("Print a line for each document that is known: hash, client, name of the operation.")
    .action(async () => {
      const { listDocuments } = await import("../documents.ts");
      for (const { hash, client, operation } of await listDocuments()) {
        console.log([hash, client, operation ?? "-"].join("  "));
      }
    });
}
