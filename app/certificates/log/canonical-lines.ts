import type { Primitives } from '../verification/primitives';
import { meanings, typeAddresses } from '../meanings';

/** A JSON-LD node of the shapes we sign: a credential, a status list, the options of a proof. */
type Node = Readonly<Record<string, unknown>>;

interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';

/**
 * The canonical N-Quads (RDFC-1.0) of a document of ours: what a signature is over. Not JSON-LD at large: only the
 * terms of `meanings`, whose contexts are fixed by our schemas, so that no context is loaded and none can be swapped.
 * Throws RangeError for any other term, for an address that is not absolute ASCII, and where two nameless nodes look
 * alike (telling those apart takes the rest of RDFC-1.0, and no shape of ours has them).
 */
export async function canonicalLines(document: object, { sha256 }: Pick<Primitives, 'sha256'>): Promise<string> {
  const statements = distinct(statementsOf(document as Node));
  const labels = await labelsOf(statements, sha256);
  const named = (term: string) => labels.get(term) ?? term;
  return sorted(
    statements.map(({ subject, predicate, object }) => `${named(subject)} ${predicate} ${named(object)} .\n`),
  );
}

function statementsOf(document: Node): Statement[] {
  const statements: Statement[] = [];
  let nameless = 0;
  const add = (node: Node): string => {
    const subject = typeof node.id === 'string' ? addressTerm(node.id) : `_:${(nameless += 1)}`;
    for (const name of list(node.type))
      statements.push({ subject, predicate: type, object: addressTerm(typeAddress(name)) });
    for (const [term, value] of Object.entries(node)) {
      if (term === '@context' || term === 'id' || term === 'type' || term === 'proof') continue;
      const meaning = Object.hasOwn(meanings, term) ? meanings[term]! : null;
      if (!meaning) throw new RangeError(`no meaning is known for ${term}`);
      for (const one of list(value))
        statements.push({ subject, predicate: addressTerm(meaning.address), object: objectTerm(one, meaning.as, add) });
    }
    return subject;
  };
  add(document);
  return statements;
}

function objectTerm(value: unknown, as: (typeof meanings)[string]['as'], add: (node: Node) => string): string {
  if (typeof value === 'object' && value !== null) return add(value as Node);
  if (as === 'node') throw new RangeError('a node is no text');
  if (as === 'address') return addressTerm(String(value));
  if (as === 'type') return addressTerm(typeAddress(value));
  return as === 'text' ? literal(String(value)) : `${literal(String(value))}^^<${as.datatype}>`;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function typeAddress(name: unknown): string {
  if (typeof name !== 'string' || !Object.hasOwn(typeAddresses, name))
    throw new RangeError(`no meaning is known for the type ${String(name)}`);
  return typeAddresses[name]!;
}

/** Absolute and of the ASCII characters that need no escape in N-Quads. */
function addressTerm(address: string): string {
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-[\]_a-z~]+$/.test(address)) throw new RangeError('not an absolute address');
  return `<${address}>`;
}

const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** As RDFC-1.0 section 5 writes a literal. */
function literal(text: string): string {
  return `"${text.replace(/[\u0000-\u001f\u007f"\\]/g, (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)}"`;
}

/** `_:c14n0` … for the nameless nodes, in the order of their first-degree hashes (RDFC-1.0 section 4.6). */
async function labelsOf(statements: readonly Statement[], sha256: Primitives['sha256']): Promise<Map<string, string>> {
  const nodes = [
    ...new Set(statements.flatMap(({ subject, object }) => [subject, object]).filter((term) => term.startsWith('_:'))),
  ];
  const hashed = await Promise.all(
    nodes.map(async (node) => {
      const seen = (term: string) => (term.startsWith('_:') ? (term === node ? '_:a' : '_:z') : term);
      const about = statements.filter(({ subject, object }) => subject === node || object === node);
      const lines = sorted(
        about.map(({ subject, predicate, object }) => `${seen(subject)} ${predicate} ${seen(object)} .\n`),
      );
      return { node, hash: hex(await sha256(new TextEncoder().encode(lines))) };
    }),
  );
  if (new Set(hashed.map(({ hash }) => hash)).size < nodes.length)
    throw new RangeError('two nameless nodes look alike');
  return new Map(
    hashed.sort((one, other) => (one.hash < other.hash ? -1 : 1)).map(({ node }, at) => [node, `_:c14n${at}`]),
  );
}

/** A dataset is a set: what is said twice counts once. Two nameless nodes said of alike are two statements. */
function distinct(statements: readonly Statement[]): Statement[] {
  return [
    ...new Map(statements.map((one) => [`${one.subject} ${one.predicate} ${one.object}`, one] as const)).values(),
  ];
}

function sorted(lines: readonly string[]): string {
  return [...lines].sort().join('');
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
