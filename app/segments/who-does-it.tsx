import { surveyProvenance } from '../atlas/survey-provenance';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { SourceMark } from '../ui/source-mark';
import { segmentMessages } from './messages';
import { ClaimsElsewhere, ClaimsHere } from './segment-claims';
import type { SegmentPageView } from './segment';

/** Who does it here, and in which of the other regions somebody does. */
export function WhoDoesIt({
  language,
  view,
  mark,
}: {
  language: Language;
  view: SegmentPageView;
  mark: string | null;
}) {
  const words = segmentMessages[language];
  const found = view.othersWithFirm === 0 ? 'nobody' : 'regionsWith';
  const elsewhere = (view.lens === 'sourced' ? words.sourced : words)[found](view.othersWithFirm, view.othersRecorded);
  const registered = paths(language).segment(view.segment.id, { region: view.isHome ? null : view.region.code });
  return (
    <>
      <section aria-labelledby="here" className="space-y-2">
        <h2 id="here">{words.here}</h2>
        <ClaimsHere language={language} claims={view.here} unsourced={view.unsourced} registered={registered} />
      </section>

      <section aria-labelledby="elsewhere" className="space-y-2">
        <h2 id="elsewhere">{view.lens === 'sourced' ? words.elsewhereSourced : words.elsewhere}</h2>
        <p className="text-sm text-muted">
          {elsewhere}
          <SourceMark
            language={language}
            what={elsewhere}
            provenance={surveyProvenance(view.translations, language, view.register)}
          />
        </p>
        <ClaimsElsewhere
          language={language}
          segmentId={view.segment.id}
          lens={mark}
          claims={view.elsewhere}
          unsourced={view.unsourced?.elsewhere ? registered : null}
        />
        {view.segment.presence !== 'present' && view.elsewhere.length > 0 && (
          <p>
            <a href={paths(language).supply(view.region.code, { lens: mark, segment: view.segment.id })}>
              {words.whereFrom}
            </a>
          </p>
        )}
      </section>
    </>
  );
}
