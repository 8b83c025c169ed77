import { presenceMessages } from '../gaps/presence-messages';
import type { Language } from '../i18n/language';
import { brackets, colon } from '../i18n/punctuation';
import { method } from '../methods/methods';
import { SourceMark } from '../ui/source-mark';
import type { Counterpart } from './counterpart';
import { regionMessages } from './counterpart-messages';

interface CounterpartLineProps {
  language: Language;
  counterpart: Counterpart;
  /** Names the region, where the page shows more than one or only a part. */
  of?: string;
  /** The same page with the switch the other way. */
  href: string;
}

/**
 * The switch between every registered firm and only what a public source states, with the figures of the other side.
 */
export function CounterpartLine({ language, counterpart, of, href }: CounterpartLineProps) {
  const words = regionMessages[language];
  const { figures } = counterpart;
  const name = words.counted[counterpart.lens];
  const text = figures ? words.figures(figures.segments, figures.links, figures.paths) : words.nothing;
  const definition = method(language, 'sourced');
  return (
    <p className="text-sm">
      {name}
      {colon(language)}
      <strong>{text}</strong>
      <SourceMark
        language={language}
        what={`${name} ${text}`}
        provenance={{
          source: counterpart.sources[language].join('; ') || presenceMessages[language].noData,
          asOf: counterpart.asOf,
          confidence: counterpart.completeness,
          method: `${definition.plain} ${definition.formula}`,
          methodAnchor: 'sourced',
        }}
      />
      {of !== undefined && <span className="text-muted">{brackets(language, words.whole(of))}</span>}{' '}
      <a href={href} className="print:hidden">
        {words.show[counterpart.lens]}
      </a>
    </p>
  );
}
