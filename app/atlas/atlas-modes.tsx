import { lensMark, type Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { comparisonMessages } from './comparison/comparison-messages';
import { atlasMessages } from './messages';
import { scenarioMessages } from './scenario/scenario-messages';

export type AtlasMode = 'present' | 'scenario' | 'stress' | 'comparison' | 'supply' | 'network';

interface AtlasModesProps {
  language: Language;
  region: string;
  lens: Lens;
  chain?: string | null;
  segment?: string | null;
  current: AtlasMode;
}

/** What of a region is looked at: as it is, what if, what it depends on, beside another, from where, and who. */
export function AtlasModes({ language, region, lens, chain = null, segment = null, current }: AtlasModesProps) {
  const words = scenarioMessages[language];
  const to = paths(language);
  const view = { lens: lensMark(lens), chain };
  const modes = [
    ['present', to.atlas(region, { ...view, segment })],
    ['scenario', to.atlas(region, { ...view, mode: 'scenario' })],
    ['stress', to.atlasStress(region, { lens: lensMark(lens) })],
    ['comparison', to.atlasComparison(region, { ...view, segment })],
    ['supply', to.supply(region, view)],
    ['network', to.network(region)],
  ] as const;
  const names = {
    ...words.mode,
    comparison: comparisonMessages[language].mode,
    supply: atlasMessages[language].whereFrom,
    network: atlasMessages[language].whoIsHere,
  };
  return (
    <nav aria-label={words.modes} className="atlas-modes no-print">
      {modes.map(([mode, href]) => (
        <a key={mode} href={href} aria-current={mode === current ? 'true' : undefined}>
          {names[mode]}
        </a>
      ))}
    </nav>
  );
}
