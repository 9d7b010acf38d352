import { GraphQLError } from "graphql";
import type { SimpulPlugin } from "../context.ts";
import { type Documents, hashOf } from "../documents.ts";

export interface UseDocumentsOptions {
  readonly documents: Documents;
  /** Whether nothing but known documents is served. */
  readonly only: boolean;
}

/**
 * Takes the hash of a known document for its text: `documentId`, in the body or the address, or Apollo's
 * `extensions.persistedQuery.sha256Hash`. A known text that is sent in full is known, too.
 * The runtime's own `persistedDocuments` judges a text without seeing it, so that where only known documents are
 * served the start page could not ask; and it has an answer of its own for a request that asks nothing.
 */
export function useDocuments({ documents, only }: UseDocumentsOptions): SimpulPlugin {
  return {
    async onParams({ params, request, setParams }) {
      const { query, variables, operationName, extensions } = params;
      if (typeof query === "string" && query !== "") {
        if (only && (await documents.find(hashOf(query))) === null) throw notTrusted();
        return;
      }
      const id = idIn(params) ?? idInAddress(request);
      if (id === null) return;
      const text = await documents.find(id);
      if (text === null) throw notFound();
      setParams({
        query: text,
        ...(variables && { variables }),
        ...(operationName && { operationName }),
        ...(extensions && { extensions }),
      });
    },
  };
}

/** Of whatever a caller sends. */
function idIn(params: object): string | null {
  const { documentId, extensions } = params as {
    documentId?: unknown;
    extensions?: { persistedQuery?: { sha256Hash?: unknown } };
  };
  const id = documentId ?? extensions?.persistedQuery?.sha256Hash;
  return typeof id === "string" ? id : null;
}

function idInAddress(request: Request): string | null {
  return request.method === "GET" ? new URL(request.url, "http://localhost").searchParams.get("documentId") : null;
}

/** In the words of Apollo's clients: they send the text then, where they have it. */
function notFound(): GraphQLError {
  return new GraphQLError("PersistedQueryNotFound: no document of this hash is known here. Send its text, or add it.", {
    extensions: { code: "PERSISTED_QUERY_NOT_FOUND", http: { status: 400 } },
  });
}

function notTrusted(): GraphQLError {
  return new GraphQLError(
    "Only known documents are served here, and this is none. Ask who runs the hub to add it; `documentId` is the SHA-256 of its text.",
    { extensions: { code: "DOCUMENT_NOT_TRUSTED", http: { status: 400 } } },
  );
}
