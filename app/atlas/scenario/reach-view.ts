import { ratioOf } from '../../gaps/ratio';
import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { targetShares, type WhatItTakes } from '../../scenarios/fills-to-reach';
import { withEdit } from '../../scenarios/scenario';
import { scenarioHref, type ScenarioPlace } from './scenario-links';
import { scenarioMessages } from './scenario-messages';
import type { ReachView } from './scenario-view';
import { reachText, type ScenarioNames } from './scenario-words';

/** What it would take: the targets to choose from, and of the one chosen the smallest sets, each a link. */
export function reachView(
  language: Language,
  place: ScenarioPlace,
  asked: WhatItTakes | null,
  names: ScenarioNames,
): ReachView {
  const answer = asked?.answer;
  const sets = answer?.kind === 'sets' ? answer.sets : answer?.kind === 'bounded' ? [answer.greedy] : [];
  const most = sets.reduce((best, { complete }) => (complete > best ? complete : best), 0n);
  const inAll = answer?.kind === 'sets' && answer.sets.length > 1 ? answer.inAll : [];
  return {
    choices: targetShares.map((share) => ({
      name: `${share} %`,
      href: scenarioHref(language, { ...place, reach: share }),
      current: share === place.reach,
    })),
    text: asked && reachText(language, asked),
    sets: sets.map(({ segments, complete }) => ({
      name: segments.map(names.segment).join(' + '),
      href: scenarioHref(language, {
        ...place,
        scenario: segments.reduce((all, segment) => withEdit(all, { kind: 'fill', segment }), place.scenario),
      }),
      complete: String(complete),
      width: Math.round(100 * (ratioOf(complete, most) ?? 0)),
    })),
    inAll: inAll.length > 0 ? scenarioMessages[language].inAll(listed(language, inAll.map(names.segment))) : null,
  };
}
