import { resolve } from 'node:path';
import ts from 'typescript';

/** What the source writes into history, as its types tell: every deed, every detail with the codes it may hold. */
export interface Recorded {
  readonly deeds: ReadonlySet<string>;
  /** Where a deed is any text at all, so that nobody can give it words. */
  readonly open: readonly string[];
  /** Kinds of things that things happen to. */
  readonly things: ReadonlySet<string>;
  readonly details: ReadonlyMap<string, ReadonlySet<string>>;
}

const root = resolve(import.meta.dirname, '../..');

export function recordedInSource(): Recorded {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = ts.sys
    .readDirectory(`${root}/app`, ['.server.ts'])
    // What `recordDenial` hands on was looked at where it is called.
    .filter((file) => !file.includes('/app/events/') && /\b(deed|before|after)\b/.test(ts.sys.readFile(file)!));
  const program = ts.createProgram(files, { ...options, noEmit: true, incremental: false });
  const found = {
    deeds: new Set<string>(),
    open: [] as string[],
    things: new Set<string>(),
    details: new Map<string, Set<string>>(),
  };
  for (const file of files) visit(program.getSourceFile(file)!, program.getTypeChecker(), found);
  return found;
}

type Found = { deeds: Set<string>; open: string[]; things: Set<string>; details: Map<string, Set<string>> };

function visit(node: ts.Node, checker: ts.TypeChecker, found: Found): void {
  if (ts.isObjectLiteralExpression(node)) {
    const value = (name: string) => node.properties.find((one) => one.name?.getText() === name);
    // Asked of few: types of every expression would take minutes.
    if (value('deed') && isHappening(checker.getContextualType(node))) {
      deedOf(value('deed')!, checker, found);
      thingOf(value('thing')!, checker, found);
    }
    for (const property of [value('before'), value('after')]) noteDetails(property, checker, found);
  }
  ts.forEachChild(node, (child) => visit(child, checker, found));
}

function noteDetails(property: ts.ObjectLiteralElementLike | undefined, checker: ts.TypeChecker, found: Found): void {
  const value = property && valueOf(property);
  if (value && named(checker.getContextualType(value), 'Details')) note(typeOf(property, checker), checker, found);
}

function valueOf(property: ts.ObjectLiteralElementLike): ts.Expression | null {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : null;
}

/** The type of what a property is given; of `{ deed }` that of the constant, which is narrower than the property's. */
function typeOf(property: ts.ObjectLiteralElementLike, checker: ts.TypeChecker): ts.Type {
  const constant = ts.isShorthandPropertyAssignment(property)
    ? checker.getShorthandAssignmentValueSymbol(property)
    : undefined;
  return constant
    ? checker.getTypeOfSymbolAtLocation(constant, property)
    : checker.getTypeAtLocation(valueOf(property) ?? property);
}

const parts = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

function named(type: ts.Type | undefined, alias: string): boolean {
  return type !== undefined && parts(type).some((one) => one.aliasSymbol?.name === alias);
}

/** What `recordEvent` and `recordDenial` take. */
function isHappening(type: ts.Type | undefined): boolean {
  return type !== undefined && parts(type).some((one) => ['Happening', 'Denial'].includes(one.symbol?.name));
}

function deedOf(property: ts.ObjectLiteralElementLike, checker: ts.TypeChecker, found: Found): void {
  const texts = textsOf(property, checker);
  if (texts === null)
    found.open.push(`${property.getSourceFile().fileName.slice(root.length + 1)}: ${property.getText()}`);
  for (const text of texts ?? []) found.deeds.add(text);
}

function thingOf(property: ts.ObjectLiteralElementLike, checker: ts.TypeChecker, found: Found): void {
  const type = checker.getPropertyOfType(typeOf(property, checker), 'type');
  for (const thing of (type && literals(checker.getTypeOfSymbol(type))) ?? []) found.things.add(thing);
}

/** Every text a property may be given; null where its type is any text. */
function textsOf(property: ts.ObjectLiteralElementLike, checker: ts.TypeChecker): string[] | null {
  const value = valueOf(property);
  if (!value || !ts.isTemplateExpression(value)) return literals(typeOf(property, checker));
  let texts: string[] | null = [value.head.text];
  for (const span of value.templateSpans) {
    const middles = literals(checker.getTypeAtLocation(span.expression));
    texts = middles && texts.flatMap((before) => middles.map((middle) => before + middle + span.literal.text));
    if (texts === null) return null;
  }
  return texts;
}

function literals(type: ts.Type): string[] | null {
  const texts = parts(type).map((one) => (one.isStringLiteral() ? one.value : null));
  return texts.includes(null) ? null : (texts as string[]);
}

/** Details and the codes they may hold, at any depth. */
function note(type: ts.Type, checker: ts.TypeChecker, found: Found): void {
  for (const one of parts(type)) {
    if (!(one.flags & ts.TypeFlags.Object)) continue;
    for (const property of checker.getPropertiesOfType(one)) {
      const codes = found.details.get(property.name) ?? new Set();
      found.details.set(property.name, codes);
      for (const value of parts(checker.getTypeOfSymbol(property))) noteValue(value, codes, checker, found);
    }
  }
}

function noteValue(value: ts.Type, codes: Set<string>, checker: ts.TypeChecker, found: Found): void {
  if (value.isStringLiteral()) codes.add(value.value);
  else if (checker.isArrayType(value) || checker.isTupleType(value))
    for (const item of checker.getTypeArguments(value as ts.TypeReference))
      for (const one of parts(item)) noteValue(one, codes, checker, found);
  else note(value, checker, found);
}
