import type { Language } from '../../i18n/language';
import { scenarioMessages } from './scenario-messages';
import type { Counter } from './scenario-view';

/** 11 → 38 → 66 of 370, and the bar of it. */
export function ScenarioCounter({ language, counter }: { language: Language; counter: Counter }) {
  const words = scenarioMessages[language];
  return (
    <div className="scenario-counter">
      <p className="scenario-counter-head">
        <span className="font-semibold">{words.counter}</span> <span className="text-muted">{counter.total}</span>
      </p>
      <p className="scenario-counter-run">
        <span className="sr-only">{counter.spoken}</span>
        <span aria-hidden="true">
          {counter.steps.map((count, index) => (
            <span key={index} className="text-muted">{`${count} → `}</span>
          ))}
          <strong className="figure-large">{counter.after}</strong>
        </span>{' '}
        <span className="scenario-share text-muted">{counter.share}</span>
      </p>
      <svg className="scenario-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="scenario-bar-whole" width="100" height="8" />
        {counter.bar.map((part) => (
          <rect key={part.kind} className={barClasses[part.kind]} x={part.x} width={part.width} height="8" />
        ))}
      </svg>
    </div>
  );
}

const barClasses = {
  now: 'scenario-bar-now',
  gain: 'scenario-bar-gain',
  loss: 'scenario-bar-loss',
} as const satisfies Record<Counter['bar'][number]['kind'], string>;
