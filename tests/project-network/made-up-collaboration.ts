import type { Collaboration, NetworkParty, RoleSpan } from '../../app/project-network/collaboration';

/** Parties by letter, and who is in which project; the first of each leads it. */
export function collaborationOf(projects: Readonly<Record<string, string>>, more: Partial<Collaboration> = {}) {
  const letters = [...new Set(Object.values(projects).join(''))].sort();
  return {
    parties: letters.map((letter) => madeUpParty(letter)),
    projects: Object.keys(projects).map((key) => ({
      id: `project:${key}`,
      key,
      titleZh: `项目${key}`,
      titleEn: `Project ${key}`,
      state: 'running' as const,
      since: '2026-03-01',
    })),
    roles: Object.entries(projects).flatMap(([key, members]) =>
      [...members].map((letter, place): RoleSpan => ({
        project: `project:${key}`,
        party: `firm:${letter}`,
        role: place === 0 ? 'lead' : 'partner',
        from: '2026-03-01',
        until: null,
      })),
    ),
    works: [],
    supplies: [],
    ...more,
  } satisfies Collaboration;
}

export function madeUpParty(letter: string, more: Partial<NetworkParty> = {}): NetworkParty {
  return {
    id: `firm:${letter}`,
    kind: 'company',
    slug: letter,
    nameZh: `${letter}公司`,
    nameEn: `${letter} Ltd`,
    region: '440100',
    ...more,
  };
}

/** The design's fixture: two groups of three, joined by one project of C and D. */
export const fixture = collaborationOf({ P1: 'ABC', P2: 'CD', P3: 'DEF', P4: 'AB' });
