import type { Collaboration, RoleSpan } from './collaboration';

/** A segment as the file names it. */
export interface NamedSegment {
  readonly id: string;
  readonly nameZh: string;
}

/** Columns of nodes and edges, as programs that read the file show them. */
const nodeColumns = { kind: 'string', name_en: 'string', region: 'string', state: 'string' } as const;
const edgeColumns = { tie: 'string', aim: 'string', confirmed: 'boolean' } as const;
/** Those whose values hold for a stretch of days: programs take such a value only where its column says so. */
const datedEdgeColumns = { role: 'string' } as const;

type Values = Readonly<Record<string, string | boolean | null>>;

/** A stretch of days; open while `end` is null. */
interface Spell {
  readonly start: string;
  readonly end: string | null;
}

/**
 * The network as GEXF 1.3: parties, projects and segments as nodes; roles as edges with a spell for each dated span,
 * work and supply as edges without time. `today` (ISO date) is when the file was made. Schema: gexf.net/1.3.
 */
export function gexfOf(shown: Collaboration, segments: readonly NamedSegment[], today: string): string {
  const worked = new Set(shown.works.map(({ segment }) => segment));
  const nodes = [
    ...shown.parties.map(({ id, kind, nameZh, nameEn, region }) => node(id, nameZh, { kind, name_en: nameEn, region })),
    ...shown.projects.map(({ id, titleZh, titleEn, state, since }) =>
      node(id, titleZh, { kind: 'project', name_en: titleEn, state }, [{ start: since, end: null }]),
    ),
    ...segments
      .filter(({ id }) => worked.has(id))
      .map(({ id, nameZh }) => node(`segment:${id}`, nameZh, { kind: 'segment' })),
  ];
  const edges = [...roleEdges(shown.roles), ...workEdges(shown), ...supplyEdges(shown)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta lastmodifieddate="${today}"><creator>TwinAtlas</creator><description>Collaboration projects</description></meta>`,
    '<graph defaultedgetype="undirected" mode="dynamic" timeformat="date" timerepresentation="interval">',
    columns('node', nodeColumns),
    columns('edge', edgeColumns),
    columns('edge', datedEdgeColumns, 'dynamic'),
    `<nodes>${nodes.join('')}</nodes>`,
    `<edges>${edges.map((edge, index) => edge(index)).join('')}</edges>`,
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function columns(
  of: 'node' | 'edge',
  types: Readonly<Record<string, string>>,
  mode: 'static' | 'dynamic' = 'static',
): string {
  const each = Object.entries(types).map(([id, type]) => `<attribute id="${id}" title="${id}" type="${type}"/>`);
  return `<attributes class="${of}" mode="${mode}">${each.join('')}</attributes>`;
}

function node(id: string, label: string, values: Values, spells: readonly Spell[] = []): string {
  return `<node id="${xml(id)}" label="${xml(label)}">${attvalues(values)}${spellsOf(spells)}</node>`;
}

type Edge = (index: number) => string;

function edge(from: string, to: string, kind: 'directed' | 'undirected', inside: string): Edge {
  return (index) => `<edge id="${index}" source="${xml(from)}" target="${xml(to)}" type="${kind}">${inside}</edge>`;
}

/** One edge for a party and a project, whatever it was there and when. */
function roleEdges(roles: readonly RoleSpan[]): Edge[] {
  const byEnds = new Map<string, RoleSpan[]>();
  for (const role of roles) {
    const key = `${role.party} ${role.project}`;
    byEnds.set(key, [...(byEnds.get(key) ?? []), role]);
  }
  return [...byEnds.values()].map((spans) => {
    const { party, project } = spans[0]!;
    const dated = spans.map(({ role, from, until }) => value('role', role, { start: from, end: until }));
    const spells = spans.map(({ from, until }) => ({ start: from, end: until }));
    const inside = `<attvalues>${value('tie', 'role')}${dated.join('')}</attvalues>${spellsOf(spells)}`;
    return edge(party, project, 'undirected', inside);
  });
}

function workEdges({ works }: Collaboration): Edge[] {
  return works.map(({ party, segment, aim }) =>
    edge(party, `segment:${segment}`, 'undirected', attvalues({ tie: 'work', aim })),
  );
}

function supplyEdges({ supplies }: Collaboration): Edge[] {
  return supplies.map(({ supplier, customer }) =>
    edge(supplier, customer, 'directed', attvalues({ tie: 'supply', confirmed: true })),
  );
}

/** What is unknown is left out. */
function attvalues(values: Values): string {
  const known = Object.entries(values).flatMap(([id, text]) => (text === null ? [] : [value(id, String(text))]));
  return `<attvalues>${known.join('')}</attvalues>`;
}

function value(id: string, text: string, during?: Spell): string {
  return `<attvalue for="${id}" value="${xml(text)}"${during ? days(during) : ''}/>`;
}

function spellsOf(spells: readonly Spell[]): string {
  if (spells.length === 0) return '';
  return `<spells>${spells.map((spell) => `<spell${days(spell)}/>`).join('')}</spells>`;
}

function days({ start, end }: Spell): string {
  return ` start="${start}"${end === null ? '' : ` end="${end}"`}`;
}

/** Text in an attribute; what XML 1.0 does not allow at all is left out. */
function xml(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => named[character]!)
    .replace(/[\t\n\r]/g, ' ');
}
