import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { quotientStep, type MatrixCell } from './matrix';
import { matrixMessages } from './messages';

const steps = [-4, -3, -2, -1, 0, 1, 2, 3, 4] as const;

/** Colour of a step of the diverging scale; the classes stand in presence.css. */
function stepClass(step: number): string {
  return `quotient quotient-${step < 0 ? 'below' : 'above'}-${Math.abs(step)}`;
}

/** A compared cell: count, quotient and what the evidence allows to say, so that colour is not alone. */
export function QuotientCell({
  language,
  cell,
}: {
  language: Language;
  cell: MatrixCell & { quotient: NonNullable<MatrixCell['quotient']> };
}) {
  const words = matrixMessages[language];
  const { mean, low, high, evidence } = cell.quotient;
  if (evidence === 'no-evidence') return <span className="quotient text-sm">{words.evidence[evidence]}</span>;
  return (
    <span className={stepClass(quotientStep(mean))} title={words.interval(low.toFixed(2), high.toFixed(2))}>
      <span className="font-semibold">{cell.firms}</span> ×{mean.toFixed(2)}
      <span className="block text-sm">{words.evidence[evidence]}</span>
    </span>
  );
}

/** The key to the colours, with numbers at its ends. */
export function QuotientScale({ language }: { language: Language }) {
  const words = matrixMessages[language];
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      {words.scale}
      {colon(language)}
      {words.scaleEnds.low}
      <span aria-hidden="true" className="inline-flex">
        {steps.map((step) => (
          <span key={step} className={`${stepClass(step)} inline-block h-4 w-6`} />
        ))}
      </span>
      {words.scaleEnds.high}
    </p>
  );
}
