import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { Segment } from '../region/industry';
import type { Collaboration, NetworkParty, NetworkProject, PartyKind, RoleSpan } from './collaboration';
import { inColumns, type ColumnLine, type ColumnNode, type ColumnPicture } from './columns';
import { projectNetworkMessages } from './messages';
import { partyHref } from './party-address';
import { heldRole } from './role-lines';

const kindOrder: readonly PartyKind[] = ['company', 'university', 'government', 'other'];

function roleLine(from: string, to: string, spans: readonly RoleSpan[]): ColumnLine {
  return { from, to, held: heldRole(spans) };
}

/** Parties by kind → the project → its segments in the order of the atlas, those in `gaps` dashed. */
export function projectColumns(
  { parties, projects, roles, works }: Collaboration,
  projectId: string,
  { segments, gaps }: { segments: readonly Segment[]; gaps: ReadonlySet<string> },
  language: Language,
): ColumnPicture | null {
  const project = projects.find(({ id }) => id === projectId);
  if (!project) return null;
  const spansOf = new Map<string, RoleSpan[]>();
  for (const span of roles)
    if (span.project === projectId) spansOf.set(span.party, [...(spansOf.get(span.party) ?? []), span]);
  const members = parties
    .filter(({ id }) => spansOf.has(id))
    .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind));
  const worked = new Set(works.filter((work) => work.project === projectId).map(({ segment }) => segment));
  const targets = segments.filter(({ id }) => worked.has(id)).map((segment) => segmentNode(segment, gaps, language));
  return inColumns(
    [members.map((party) => partyNode(party, language)), [projectNode(project, language)], targets],
    [
      ...members.map(({ id }) => roleLine(id, projectId, spansOf.get(id)!)),
      ...targets.map(({ id }) => ({ from: projectId, to: id, held: null })),
    ],
    projectNetworkMessages[language].missing,
  );
}

/** A segment → the projects that work on it → who is in them; null where there are none. */
export function segmentColumns(
  { parties, projects, roles, works }: Collaboration,
  segment: Segment,
  gap: boolean,
  language: Language,
): ColumnPicture | null {
  const ids = new Set(works.filter((work) => work.segment === segment.id).map(({ project }) => project));
  if (ids.size === 0) return null;
  const centre = segmentNode(segment, new Set(gap ? [segment.id] : []), language);
  const ties = tiesTo(roles.filter(({ project }) => ids.has(project)));
  const members = new Set(ties.map(({ to }) => to));
  const own = projects.filter(({ id }) => ids.has(id));
  return inColumns(
    [
      [centre],
      own.map((project) => projectNode(project, language)),
      parties.filter(({ id }) => members.has(id)).map((party) => partyNode(party, language)),
    ],
    [...own.map(({ id }) => ({ from: centre.id, to: id, held: null })), ...ties],
    projectNetworkMessages[language].missing,
  );
}

/** One line from each project to each party that has, or had, a role in it. */
function tiesTo(roles: readonly RoleSpan[]): ColumnLine[] {
  const spans = new Map<string, RoleSpan[]>();
  for (const span of roles) {
    const key = `${span.project} ${span.party}`;
    spans.set(key, [...(spans.get(key) ?? []), span]);
  }
  return [...spans.values()].map((own) => roleLine(own[0]!.project, own[0]!.party, own));
}

/**
 * A party → its projects → who else is in them, as far as two steps lead, with who of these supplies it or is supplied;
 * null where it is in none.
 */
export function partyColumns(
  { parties, projects, roles, supplies }: Collaboration,
  partyId: string,
  language: Language,
): ColumnPicture | null {
  const centre = parties.find(({ id }) => id === partyId);
  if (!centre) return null;
  const spansOf = (party: string, project: string) =>
    roles.filter((span) => span.party === party && span.project === project);
  const own = projects.filter(({ id }) => spansOf(partyId, id).length > 0);
  const ids = new Set(own.map(({ id }) => id));
  const ties = tiesTo(roles.filter(({ project, party }) => ids.has(project) && party !== partyId));
  const beyond = new Set(ties.map(({ to }) => to));
  const { ego: words, missing } = projectNetworkMessages[language];
  const noteOf = (id: string) =>
    supplies.some(({ supplier, customer }) => supplier === id && customer === partyId)
      ? { note: words.supplier }
      : supplies.some(({ supplier, customer }) => supplier === partyId && customer === id)
        ? { note: words.customer }
        : {};
  return inColumns(
    [
      [partyNode(centre, language)],
      own.map((project) => projectNode(project, language)),
      parties
        .filter(({ id }) => beyond.has(id))
        .map((party) => ({ ...partyNode(party, language), ...noteOf(party.id) })),
    ],
    [...own.map(({ id }) => roleLine(partyId, id, spansOf(partyId, id))), ...ties],
    missing,
  );
}

function partyNode({ id, kind, slug, nameZh, nameEn }: NetworkParty, language: Language): ColumnNode {
  const href = partyHref(language, kind, slug);
  return { id, kind: kind === 'company' ? 'firm' : kind, name: localised(language, nameZh, nameEn), href, gap: false };
}

function projectNode({ id, key, titleZh, titleEn }: NetworkProject, language: Language): ColumnNode {
  const href = paths(language).project(Number(key));
  return { id, kind: 'project', name: localised(language, titleZh, titleEn), href, gap: false };
}

function segmentNode({ id, nameZh, nameEn }: Segment, gaps: ReadonlySet<string>, language: Language): ColumnNode {
  const href = paths(language).segment(id);
  return { id: `segment:${id}`, kind: 'segment', name: localised(language, nameZh, nameEn), href, gap: gaps.has(id) };
}
