import type { Query } from '../../paths/address';
import { comparedShown } from '../comparison/comparison-view';
import { shownOf } from '../scenario/scenario-shown';
import type { Shown } from '../shown';
import { atlasPathsIn, isCompared, type AtlasAddress } from './atlas-address';
import type { LivingView } from './living-view';

/** What of a view is shown, with links as the server writes them. */
export function shownIn(
  { language, query, segment }: AtlasAddress,
  { region, lens, chain, tried, compared }: LivingView,
): Shown {
  const to = atlasPathsIn(language);
  if (tried) {
    const hrefs = new Map(tried.hrefs);
    const chainHref = (id: string) => to.atlas(region, { ...query, chain: id === chain ? null : id });
    return { ...shownOf(tried), hrefs: { segment: (id) => hrefs.get(id)!, chain: chainHref } };
  }
  if (isCompared(query)) {
    const beside = (view: Query) => to.atlasComparison(region, { with: compared?.with ?? query['with']?.[0], ...view });
    return {
      ...(compared && comparedShown(compared)),
      selected: segment === null ? [] : [segment],
      hrefs: {
        segment: (id) => beside({ lens, chain, segment: id }),
        chain: (id) => beside({ lens, chain: id === chain ? null : id }),
      },
    };
  }
  return {
    selected: [segment, query['to']?.[0]].filter((one) => typeof one === 'string'),
    hrefs: {
      segment: (id) => to.atlas(region, { lens, chain, segment: id }),
      chain: (id) => to.atlas(region, { lens, chain: id === chain ? null : id }),
    },
  };
}
