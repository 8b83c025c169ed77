import { useId } from 'react';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { Cited } from './cited';
import { frameMessages } from './messages';

export interface Provenance {
  /** Where the value comes from, as cited. */
  source: string;
  /** ISO date or year; null when the source gives none. */
  asOf: string | null;
  /** How far to trust it: the grade of a claim, how complete the survey was, or whether the study prints it. */
  confidence?: 'high' | 'medium' | 'low' | 'census' | 'list' | 'partial' | 'none' | 'stated' | 'derived';
  /** How it was computed, when it was. */
  method?: string;
  /** Anchor of its definition on the methods page. */
  methodAnchor?: string;
}

/**
 * The small mark after a figure that opens to its source, date, confidence and method: on tap and Enter as a
 * popover (Escape closes it, no script needed), on hover as a tooltip. `what` names the figure for screen readers.
 * React 18 does not know the popover attributes, hence the spread.
 */
export function SourceMark({
  language,
  what,
  provenance,
}: {
  language: Language;
  what: string;
  provenance: Provenance;
}) {
  const id = useId();
  const words = frameMessages[language];
  return (
    <span className="source-mark">
      <button
        type="button"
        {...{ popovertarget: id }}
        aria-label={words.aboutFigure(what)}
        className="source-mark-button"
      >
        i
      </button>
      <span id={id} {...{ popover: 'auto' }} className="source-mark-note">
        <span className="block font-semibold">{what}</span>
        {provenance.method && (
          <span className="block">
            {words.method}
            {colon(language)}
            {provenance.methodAnchor ? (
              <a href={paths(language).methods(provenance.methodAnchor)}>{provenance.method}</a>
            ) : (
              provenance.method
            )}
          </span>
        )}
        <span className="block">
          {words.source}
          {colon(language)}
          <Cited language={language} source={provenance.source} />
        </span>
        <span className="block">
          {words.asOf}
          {colon(language)}
          {provenance.asOf ?? words.undated}
        </span>
        {provenance.confidence && (
          <span className="block">
            {words.confidence}
            {colon(language)}
            {words.confidenceLevels[provenance.confidence]}
          </span>
        )}
      </span>
    </span>
  );
}
