/**
 * What the schema of GEXF 1.3 (gexf.xsd and dynamics.xsd at gexf.net/1.3) asks of the parts that the product writes,
 * and what it says in words alone: ids are unique, edges lead between nodes, values name columns.
 */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

type Holds = (value: string) => boolean;
const among =
  (...words: readonly string[]): Holds =>
  (value) =>
    words.includes(value);
const text: Holds = () => true;
const date: Holds = (value) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
const mode = among('static', 'dynamic');
const edgeType = among('directed', 'undirected', 'mutual');

interface Shape {
  readonly must: Readonly<Record<string, Holds>>;
  readonly may?: Readonly<Record<string, Holds>>;
  /** Its children as one string of names, each followed by a space. */
  readonly holds: RegExp;
}

/** The graph says `timeformat="date"`, so that each time is a date. */
const during = { start: date, end: date };
const shapes: Readonly<Record<string, Shape>> = {
  gexf: { must: { xmlns: among('http://gexf.net/1.3'), version: among('1.3') }, holds: /^(meta )?graph $/ },
  meta: { must: {}, may: { lastmodifieddate: date }, holds: /^((creator|keywords|description) )*$/ },
  creator: { must: {}, holds: /^$/ },
  description: { must: {}, holds: /^$/ },
  graph: {
    must: { timeformat: among('date'), mode: among('dynamic'), timerepresentation: among('interval') },
    may: { defaultedgetype: edgeType },
    holds: /^(attributes )*nodes edges $/,
  },
  attributes: { must: { class: among('node', 'edge'), mode }, holds: /^(attribute )*$/ },
  attribute: { must: { id: text, title: text, type: among('string', 'boolean') }, holds: /^$/ },
  nodes: { must: {}, holds: /^(node )*$/ },
  node: { must: { id: text }, may: { label: text }, holds: /^((attvalues|spells) )*$/ },
  edges: { must: {}, holds: /^(edge )*$/ },
  edge: {
    must: { source: text, target: text },
    may: { id: text, type: edgeType },
    holds: /^((attvalues|spells) )*$/,
  },
  attvalues: { must: {}, holds: /^(attvalue )*$/ },
  attvalue: { must: { for: text, value: text }, may: during, holds: /^$/ },
  spells: { must: {}, holds: /^(spell )+$/ },
  spell: { must: {}, may: during, holds: /^$/ },
};

/** What is wrong with a file, in words; none where it keeps to the schema. */
export function gexfFaults(file: string): string[] {
  const root = parsed(file);
  return root.name === 'gexf' ? [...shapeFaults(root), ...meaningFaults(root)] : [`the root is ${root.name}`];
}

function shapeFaults({ name, attributes, children }: Element): string[] {
  const shape = shapes[name];
  if (!shape) return [`${name} is no element here`];
  const known = { ...shape.must, ...shape.may };
  return [
    ...Object.keys(shape.must).flatMap((one) => (one in attributes ? [] : [`${name} without ${one}`])),
    ...Object.entries(attributes).flatMap(([one, value]) => {
      const holds = known[one];
      return holds ? (holds(value) ? [] : [`${name} ${one}="${value}"`]) : [`${name} has no ${one}`];
    }),
    ...(shape.holds.test(children.map((child) => `${child.name} `).join('')) ? [] : [`the children of ${name}`]),
    ...children.flatMap(shapeFaults),
  ];
}

function meaningFaults(root: Element): string[] {
  const all = everyOf(root);
  const of = (name: string) => all.filter((one) => one.name === name);
  const ids = of('node').map(({ attributes }) => attributes.id!);
  const ends = of('edge').flatMap(({ attributes: { source, target } }) => [source!, target!]);
  return [
    ...twice(ids).map((id) => `node ${id} twice`),
    ...twice(of('edge').flatMap(({ attributes }) => attributes.id ?? [])).map((id) => `edge ${id} twice`),
    ...ends.filter((id) => !ids.includes(id)).map((id) => `edge leads to ${id}, which is no node`),
    ...[...of('spell'), ...of('attvalue')].flatMap(({ name, attributes: { start, end } }) =>
      start !== undefined && end !== undefined && end < start ? [`${name} ends before it starts`] : [],
    ),
    ...(['node', 'edge'] as const).flatMap((kind) => valueFaults(of('attributes'), kind, of(kind))),
  ];
}

/** Values of nodes or edges name a column of theirs, are of its type, and have a time only where it is dynamic. */
function valueFaults(columns: readonly Element[], kind: 'node' | 'edge', things: readonly Element[]): string[] {
  const known = new Map(
    columns
      .filter(({ attributes }) => attributes.class === kind)
      .flatMap(({ attributes, children }) =>
        children.map((one) => [one.attributes.id!, { type: one.attributes.type, mode: attributes.mode }] as const),
      ),
  );
  const values = things.flatMap(everyOf).filter(({ name }) => name === 'attvalue');
  return values.flatMap(({ attributes: { for: id, value, start, end } }) => {
    const column = known.get(id!);
    if (!column) return [`attvalue for ${id}, which is no column of ${kind}`];
    if (column.type === 'boolean' && !['true', 'false'].includes(value!)) return [`attvalue for ${id}="${value}"`];
    const timed = start !== undefined || end !== undefined;
    return timed && column.mode !== 'dynamic' ? [`attvalue for ${id} has a time, and its column none`] : [];
  });
}

const everyOf = (element: Element): Element[] => [element, ...element.children.flatMap(everyOf)];
const twice = (ids: readonly string[]) => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];

/** XML as the product writes it: no comments, no CDATA, no text beside elements. Throws where it is not well formed. */
function parsed(file: string): Element {
  const body = file.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const open: { name: string; attributes: Record<string, string>; children: Element[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  const rest = body.replace(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g, (_tag, closing, name, written, alone) => {
    if (closing) {
      const closed = open.pop()!;
      if (closed.name !== name) throw new Error(`</${name}> closes <${closed.name}>`);
      return '';
    }
    const pairs = [...String(written).matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, one, value]) => [one!, value!]);
    if (new Set(pairs.map(([one]) => one)).size < pairs.length) throw new Error(`<${name}> says an attribute twice`);
    const element = {
      name: String(name),
      attributes: Object.fromEntries(pairs) as Record<string, string>,
      children: [],
    };
    open.at(-1)!.children.push(element);
    if (!alone) open.push(element);
    return '';
  });
  if (/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(`${rest}${body.replace(/<[^>]*>/g, '')}`)) throw new Error('not well formed');
  if (open.length !== 1 || open[0]!.children.length !== 1) throw new Error('more than one root, or one not closed');
  return open[0]!.children[0]!;
}
