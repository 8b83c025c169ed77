import { randomLcg } from 'd3';
import type { Collaboration } from '../../app/project-network/collaboration';
import { everything, partOf } from '../../app/project-network/filter';
import { collaborationStanding } from '../../app/project-network/party-standing';
import { processorTime } from '../processor-time';
import { madeUpParty } from '../project-network/made-up-collaboration';

const parties = 5000;
const projects = 2000;

/** Processor time of who works with whom among made-up parties: ties, communities and standing, once per data version. */
export async function collaborationTimes(): Promise<void> {
  const whole = madeUp();
  let shown = partOf({ ...whole, projects: [] }, everything, new Map());
  const tied = await processorTime(() => (shown = partOf(whole, everything, new Map())));
  let standing = collaborationStanding({ parties: [], projects: [], roles: [] });
  const stood = await processorTime(() => (standing = collaborationStanding(shown, shown.ties)));
  const { communities, parts } = standing;
  console.log(
    `${parties} parties, ${projects} projects, ${shown.ties.length} ties, ${parts} parts, ${communities.count} communities: ties ${Math.round(tied)} ms, standing ${Math.round(stood)} ms of processor time, once per data version`,
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
