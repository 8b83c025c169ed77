import { lensMark, type Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { comparisonMessages } from './comparison/comparison-messages';
import { atlasMessages } from './messages';
import { scenarioMessages } from './scenario/scenario-messages';

export type AtlasMode = 'present' | 'scenario' | 'stress' | 'comparison';

interface AtlasModesProps {
  language: Language;
  region: string;
  lens: Lens;
  chain?: string | null;
  segment?: string | null;
  current: AtlasMode;
}

/** What of a region is looked at: as it is, what if, or what it depends on. */
export function AtlasModes({ language, region, lens, chain = null, segment = null, current }: AtlasModesProps) {
  const words = scenarioMessages[language];
  const to = paths(language);
  const view = { lens: lensMark(lens), chain };
  const modes = [
    ['present', to.atlas(region, { ...view, segment })],
    ['scenario', to.atlas(region, { ...view, mode: 'scenario' })],
    ['stress', to.atlasStress(region, { lens: lensMark(lens) })],
    ['comparison', to.atlasComparison(region, { ...view, segment })],
  ] as const;
  return (
    <nav aria-label={words.modes} className="atlas-modes no-print">
      {modes.map(([mode, href]) => (
        <a key={mode} href={href} aria-current={mode === current ? 'true' : undefined}>
          {mode === 'comparison' ? comparisonMessages[language].mode : words.mode[mode]}
        </a>
      ))}
      <a href={to.supply(region, view)}>{atlasMessages[language].whereFrom}</a>
      <a href={to.network(region)}>{atlasMessages[language].whoIsHere}</a>
    </nav>
  );
}
