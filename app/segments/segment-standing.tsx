import { gapMessages, gapSentence } from '../gaps/messages';
import { PresenceText } from '../gaps/presence-box';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { translated } from '../i18n/translations';
import { method, type MethodId } from '../methods/methods';
import { SourceMark } from '../ui/source-mark';
import { segmentMessages } from './messages';
import type { SegmentPageView } from './segment';

/** Presence, the sentences an official can repeat, and the segment's weight in the chain. */
export function SegmentStanding({ language, view }: { language: Language; view: SegmentPageView }) {
  const words = segmentMessages[language];
  const { segment, chain, withheld } = view;
  const name = localised(language, segment.nameZh, segment.nameEn);
  const region = localised(language, view.region.shortNameZh, view.region.nameEn);
  const firmName = (id: string | number) => {
    const firm = segment.firms.find((one) => one.id === id);
    return firm ? localised(language, firm.nameZh, firm.nameEn) : null;
  };
  const { survey } = chain;
  const provenance = {
    source: survey.source
      ? translated(view.translations, language, survey.source)
      : words.completeness[survey.completeness],
    asOf: survey.asOf,
    confidence: survey.completeness,
  };
  return (
    <section aria-labelledby="standing" className="grid gap-x-10 gap-y-4 lg:grid-cols-[3fr_2fr]">
      <div className="space-y-2">
        <h2 id="standing">{words.inRegion(region, words.lenses[view.lens])}</h2>
        <p className="flex flex-wrap items-center gap-x-3 font-semibold">
          <span>
            <PresenceText language={language} presence={segment.presence} firms={segment.firms.length} />
            <SourceMark language={language} what={`${region} ${name}`} provenance={provenance} />
          </span>
          <span className="text-sm font-normal text-muted">{words.completeness[survey.completeness]}</span>
        </p>
        {withheld && <p className="notice">{words.withheld[withheld]}</p>}
        {survey.statedPresence && <p>{words.stated[survey.statedPresence]}</p>}
        {!withheld && segment.gaps.length === 0 && <p>{words.noGap}</p>}
        {!withheld && (
          <ul className="space-y-2">
            {segment.gaps.map((gap) => (
              <li
                key={gap.kind}
                className={gap.kind === 'absent' || gap.kind === 'blocking' ? 'notice notice-missing' : 'notice'}
              >
                <strong>{gapMessages[language].kind[gap.kind]}</strong> {gapSentence(language, name, gap, firmName)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h2>{words.numbers}</h2>
        <dl className="facts facts-figures">
          <Figure
            language={language}
            id="path-coverage"
            name={words.pathsThrough}
            provenance={provenance}
            value={words.ofPaths(String(segment.pathsThrough), String(view.pathsTotal))}
          />
          <Figure
            language={language}
            provenance={provenance}
            id="choke-share"
            name={words.chokeShare}
            value={segment.chokeShare === null ? words.notKnown : segment.chokeShare.toFixed(2)}
          />
          <Figure
            language={language}
            provenance={provenance}
            id="fill-value"
            name={words.fillGain}
            value={
              withheld
                ? words.notKnown
                : segment.firms.length > 0
                  ? words.hasFirm
                  : words.fillGainValue(String(segment.fillGain))
            }
          />
        </dl>
        {!withheld && segment.firms.length === 0 && segment.fillGain === 0n && segment.pathsThrough > 0n && (
          <p className="text-sm text-muted">{words.zeroGain}</p>
        )}
      </div>
    </section>
  );
}

/** A number computed from the map and the recorded firms, with the data it rests on and its definition behind the mark. */
function Figure({
  language,
  id,
  name,
  value,
  provenance,
}: {
  language: Language;
  id: MethodId;
  name: string;
  value: string;
  provenance: { source: string; asOf: string | null; confidence: SegmentPageView['chain']['survey']['completeness'] };
}) {
  const definition = method(language, id);
  return (
    <>
      <dt>{name}</dt>
      <dd className="font-semibold">
        {value}
        <SourceMark
          language={language}
          what={`${name} ${value}`}
          provenance={{ ...provenance, method: `${definition.plain} ${definition.formula}`, methodAnchor: id }}
        />
      </dd>
    </>
  );
}
