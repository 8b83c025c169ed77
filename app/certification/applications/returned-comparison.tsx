import { momentText } from '../../calendar/moment-text';
import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { DataTable } from '../../ui/data-table';
import { certificationDeskMessages } from '../desk-messages';
import type { Person } from '../levels/person';
import { talentMessages } from '../talent/talent-messages';
import { entriesOf, type RecordPart } from '../talent/talent-record';
import { entryLines, type EntryNames } from './entry-words';
import { TalentEvidenceList } from './evidence-list';
import type { ReviewView } from './review-view';

interface Props {
  language: Language;
  review: ReviewView;
}

/** What was asked when it was returned, and each entry as it was beside as it is. */
export function ReturnedComparison({ language, review }: Props) {
  const words = certificationDeskMessages[language].returned;
  const { returned, person } = review;
  if (!returned || !person) return null;
  const names = new Map(review.names);
  const shown = (of: Person, part: RecordPart, position: number | null) => (
    <Entry language={language} of={of} part={part} position={position} names={names} files={review.files} />
  );
  return (
    <section aria-labelledby="returned" className="mb-8">
      <h2 id="returned">{words.title(momentText(returned.at))}</h2>
      {returned.reason && (
        <p className="whitespace-pre-line">
          {words.asked}
          {colon(language)}
          {returned.reason}
        </p>
      )}
      {returned.pairs.length === 0 ? (
        <p>{words.unchanged}</p>
      ) : (
        <DataTable
          rows={returned.pairs}
          keyOf={(_, index) => index}
          columns={[
            { heading: words.part, namesRow: true, cell: ({ part }) => talentMessages[language].parts[part] },
            { heading: words.asked, cell: ({ asked }) => asked },
            { heading: words.before, cell: ({ part, was }) => shown(returned.person, part, was) },
            { heading: words.now, cell: ({ part, is }) => shown(person, part, is) },
          ]}
        />
      )}
    </section>
  );
}

interface EntryProps {
  language: Language;
  of: Person;
  part: RecordPart;
  position: number | null;
  names: EntryNames;
  files: ReviewView['files'];
}

function Entry({ language, of, part, position, names, files }: EntryProps) {
  const words = certificationDeskMessages[language];
  if (position === null) return <span className="text-muted">{words.returned.none}</span>;
  const evidence = entriesOf(of, part)[position]!.evidence ?? [];
  return (
    <>
      <p>{entryLines(language, of, part, names)[position]}</p>
      {evidence.length === 0 ? (
        <p className="text-sm text-muted">{words.noEvidence}</p>
      ) : (
        <TalentEvidenceList language={language} evidence={evidence} files={files} />
      )}
    </>
  );
}
