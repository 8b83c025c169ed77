import { drawingMessages } from '../atlas/drawing-messages';
import { atlasMessages } from '../atlas/messages';
import { surveyProvenance, type SurveyProvenance } from '../atlas/survey-provenance';
import { isPresent, speaksOfSegments } from '../gaps/lens';
import { gapKind, gapSentence } from '../gaps/messages';
import { PresenceText } from '../gaps/presence-box';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { colon, sentence } from '../i18n/punctuation';
import { method, type MethodId } from '../methods/methods';
import { paths } from '../paths';
import { SourceMark } from '../ui/source-mark';
import { segmentMessages } from './messages';
import type { SegmentPageView } from './segment';

/**
 * Presence, the sentences an official can repeat, and the segment's weight in the chain; under a list what it says of
 * the chain.
 */
export function SegmentStanding({ language, view }: { language: Language; view: SegmentPageView }) {
  const words = segmentMessages[language];
  const region = localised(language, view.region.shortNameZh, view.region.nameEn);
  const heading = <h2 id="standing">{words.inRegion(region, words.lenses[view.lens])}</h2>;
  if (!speaksOfSegments(view.lens))
    return (
      <section aria-labelledby="standing" className="space-y-2">
        {heading}
        <ChainOnList language={language} view={view} />
      </section>
    );
  return (
    <section aria-labelledby="standing" className="grid gap-x-10 gap-y-4 lg:grid-cols-[3fr_2fr]">
      <div className="space-y-2">
        {heading}
        <Standing language={language} view={view} region={region} />
      </div>
      <div>
        <h2>{words.numbers}</h2>
        <PlaceInChain language={language} view={view} />
      </div>
    </section>
  );
}

/**
 * A list names firms for chains: which of the region it names for this segment's chain, and what the study says of it.
 */
function ChainOnList({ language, view }: { language: Language; view: SegmentPageView }) {
  const words = segmentMessages[language];
  const { chain } = view;
  const chainName = localised(language, chain.nameZh, chain.nameEn);
  const said =
    chain.survey.completeness === 'none'
      ? drawingMessages[language].noSurvey
      : drawingMessages[language].onList(chain.firmCount);
  return (
    <>
      <p className="font-semibold">
        {chainName}
        {colon(language)}
        {said}
        <SourceMark
          language={language}
          what={chainName}
          provenance={surveyProvenance(view.translations, language, chain.survey)}
        />
      </p>
      {chain.listed.length > 0 && (
        <ul className="flex flex-wrap gap-x-4">
          {chain.listed.map((firm) => (
            <li key={firm.slug}>
              <a href={paths(language).company(firm.slug)}>{localised(language, firm.nameZh, firm.nameEn)}</a>
            </li>
          ))}
        </ul>
      )}
      {chain.listNotes[language].map((note) => (
        <p key={note}>{sentence(language, note)}</p>
      ))}
      {chain.survey.statedPresence && <p>{words.stated[chain.survey.statedPresence]}</p>}
      <p className="notice">
        {words.listOnly}{' '}
        <a href={paths(language).segment(view.segment.id, { region: view.isHome ? null : view.region.code })}>
          {words.seeRegistry}
        </a>
      </p>
    </>
  );
}

function Standing({ language, view, region }: { language: Language; view: SegmentPageView; region: string }) {
  const words = segmentMessages[language];
  const { segment, chain, withheld } = view;
  const name = localised(language, segment.nameZh, segment.nameEn);
  const firmName = (id: string | number) => {
    const firm = segment.firms.find((one) => one.id === id);
    return firm ? localised(language, firm.nameZh, firm.nameEn) : null;
  };
  const { survey } = chain;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 font-semibold">
        <span>
          <PresenceText language={language} lens={view.lens} presence={segment.presence} firms={segment.firmCount} />
          <SourceMark
            language={language}
            what={`${region} ${name}`}
            provenance={surveyProvenance(view.translations, language, survey)}
          />
        </span>
        <span className="text-sm font-normal text-muted">{words.completeness[survey.completeness]}</span>
      </p>
      {withheld && <p className="notice">{words.withheld[withheld]}</p>}
      {survey.statedPresence && <p>{words.stated[survey.statedPresence]}</p>}
      {!withheld && segment.gaps.length === 0 && (
        <p>{segment.firmCount === null ? atlasMessages[language].notCounted : words.noGap}</p>
      )}
      {!withheld && (
        <ul className="space-y-2">
          {segment.gaps.map((gap) => (
            <li
              key={gap.kind}
              className={gap.kind === 'absent' || gap.kind === 'blocking' ? 'notice notice-missing' : 'notice'}
            >
              <strong>{gapKind(language, gap, view.lens)}</strong>{' '}
              {gapSentence(language, name, gap, view.lens, firmName)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Paths through the segment, its choke share, and what filling it would complete, each with the data it rests on. */
function PlaceInChain({ language, view }: { language: Language; view: SegmentPageView }) {
  const words = segmentMessages[language];
  const { segment, chain, withheld } = view;
  if (!segment.paths) return null;
  const { pathsThrough, chokeShare, fillGain } = segment.paths;
  const present = isPresent(segment.presence);
  const provenance = surveyProvenance(view.translations, language, chain.survey);
  return (
    <>
      <dl className="facts facts-figures">
        <Figure
          language={language}
          id="path-coverage"
          name={words.pathsThrough}
          provenance={provenance}
          value={words.ofPaths(String(pathsThrough), String(view.pathsTotal))}
        />
        <Figure
          language={language}
          provenance={provenance}
          id="choke-share"
          name={words.chokeShare}
          value={chokeShare === null ? words.notKnown : chokeShare.toFixed(2)}
        />
        <Figure
          language={language}
          provenance={provenance}
          id="fill-value"
          name={words.fillGain}
          value={withheld ? words.notKnown : present ? words.hasFirm : words.fillGainValue(String(fillGain))}
        />
      </dl>
      {!withheld && !present && fillGain === 0n && pathsThrough > 0n && (
        <p className="text-sm text-muted">{words.zeroGain}</p>
      )}
    </>
  );
}

/**
 * A number computed from the map and the recorded firms, with the data it rests on and its definition behind the mark.
 */
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
  provenance: SurveyProvenance;
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
