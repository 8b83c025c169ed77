import { ceilingSentence, fillSentences } from '../gaps/fill-sentences';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { localised } from '../i18n/messages';
import { method } from '../methods/methods';
import { SourceMark } from '../ui/source-mark';
import { paths } from '../paths';
import type { Counterpart } from '../atlas/counterpart';
import { CounterpartLine } from '../atlas/counterpart-line';
import type { Headline, LensView } from '../atlas/lens-view';
import { lensMark } from '../gaps/lens';
import { homeMessages } from './messages';

const measures = ['paths', 'links', 'segments'] as const;
const anchors = { paths: 'path-coverage', links: 'link-coverage', segments: 'segment-coverage' } as const;

/**
 * Path, link and segment coverage of one region under one lens, always together, each with its definition and source.
 */
export function CoverageCard({
  language,
  atlas,
  counterpart,
}: {
  language: Language;
  atlas: LensView;
  counterpart?: Counterpart;
}) {
  const words = homeMessages[language];
  const names = new Map(
    atlas.segments.map((segment) => [segment.id, localised(language, segment.nameZh, segment.nameEn)]),
  );
  const firms = [
    ...new Map(
      atlas.chains
        .flatMap((chain) => chain.listed)
        .map((firm) => [firm.slug, localised(language, firm.nameZh, firm.nameEn)]),
    ).values(),
  ];
  return (
    <section aria-labelledby={`lens-${atlas.lens}`} className="card space-y-3">
      <h3 id={`lens-${atlas.lens}`}>{words.lensTitle[atlas.lens]}</h3>
      <p className="text-sm text-muted">
        {atlas.lens === 'representative'
          ? words.lensText.representative(listed(language, firms))
          : words.lensText[atlas.lens](atlas.firmCount)}
      </p>
      {atlas.headline ? (
        <>
          <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
            {measures.map((measure) => {
              const [part, whole] = amounts(atlas.headline!, measure);
              const definition = method(language, anchors[measure]);
              return (
                <div key={measure} className="flex flex-col-reverse justify-end">
                  <dt className="text-sm">
                    {(atlas.lens === 'sourced' ? words.sourcedCoverage : words.coverage)[measure]}
                    <SourceMark
                      language={language}
                      what={`${definition.name} ${part} / ${whole}`}
                      provenance={{
                        source: atlas.sources[language].join('；'),
                        asOf: atlas.asOf,
                        confidence: atlas.completeness,
                        method: `${definition.plain} ${definition.formula}`,
                        methodAnchor: anchors[measure],
                      }}
                    />
                  </dt>
                  <dd className="figure-large">
                    {part} <span className="text-base font-normal text-muted">/ {whole}</span>
                  </dd>
                </div>
              );
            })}
          </dl>
          {atlas.ceiling && <p className="text-sm">{ceilingSentence(language, atlas.ceiling, atlas.lens)}</p>}
          <ul className="text-sm">
            {fillSentences(language, atlas.headline, (id) => names.get(id) ?? id).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.noHeadline}</p>
      )}
      {counterpart && (
        <CounterpartLine
          language={language}
          counterpart={counterpart}
          href={paths(language).home({ lens: lensMark(counterpart.lens) })}
        />
      )}
    </section>
  );
}

function amounts({ coverage }: Headline, measure: (typeof measures)[number]): [string, string] {
  if (measure === 'paths') return [String(coverage.paths.complete), String(coverage.paths.total)];
  if (measure === 'links') return [String(coverage.links.complete), String(coverage.links.total)];
  return [String(coverage.segments.present), String(coverage.segments.total)];
}
