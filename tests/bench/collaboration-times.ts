import { randomLcg } from 'd3';
import type { Collaboration } from '../../app/project-network/collaboration';
import { everything, partOf } from '../../app/project-network/filter';
import { collaborationStanding } from '../../app/project-network/party-standing';
import { madeUpParty } from '../project-network/made-up-collaboration';

const parties = 5000;
const projects = 2000;

/** Who works with whom among made-up parties of made-up projects: ties, communities and standing, once per data version. */
export function collaborationTimes(): void {
  const whole = madeUp();
  const began = performance.now();
  const shown = partOf(whole, everything, new Map());
  const tied = performance.now();
  const { communities, parts } = collaborationStanding(shown, shown.ties);
  const stood = performance.now();
  console.log(
    `${parties} parties, ${projects} projects, ${shown.ties.length} ties, ${parts} parts, ${communities.count} communities: ties ${Math.round(tied - began)} ms, standing ${Math.round(stood - tied)} ms, once per data version`,
  );
}

/** Three to eight parties a project, half of them from the neighbourhood of its lead; one in a hundred has forty. */
function madeUp(): Collaboration {
  const random = randomLcg(1);
  const drawn = (most: number) => Math.floor(random() * most);
  const ids = Array.from({ length: projects }, (_, number) => `project:${number}`);
  const roles = ids.flatMap((project, number) => {
    const lead = drawn(parties);
    const size = number % 100 === 0 ? 40 : 3 + drawn(6);
    const members = new Set([lead]);
    while (members.size < size) members.add(random() < 0.5 ? (lead + drawn(60)) % parties : drawn(parties));
    return [...members].map((member, place) => ({
      project,
      party: `firm:${member}`,
      role: place === 0 ? ('lead' as const) : ('partner' as const),
      from: '2026-03-01',
      until: null,
    }));
  });
  return {
    parties: Array.from({ length: parties }, (_, number) => madeUpParty(String(number))),
    projects: ids.map((id, number) => ({
      id,
      key: String(number),
      titleZh: id,
      titleEn: null,
      state: 'running' as const,
      since: '2026-03-01',
    })),
    roles,
    works: [],
    supplies: [],
  };
}
