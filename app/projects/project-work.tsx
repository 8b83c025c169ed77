import type { Language } from '../i18n/language';
import { brackets, colon, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PostForm } from '../ui/post-form';
import { projectMessages } from './messages';
import type { OwnProjectView } from './own-project-view.server';

interface Props {
  language: Language;
  view: OwnProjectView;
}

type Line = OwnProjectView['contributions'][number];

/** Who works on what, what the others saw of it, and whether it is evidence, or what is missing. */
export function ProjectWork({ language, view }: Props) {
  const words = projectMessages[language];
  const ended = view.state === 'completed';
  return (
    <section aria-labelledby="work" className="space-y-3">
      <h2 id="work">{words.charter.contributions}</h2>
      <DataTable
        rows={view.contributions}
        keyOf={({ id }) => id}
        columns={[
          { heading: words.charter.party, cell: ({ party }) => party },
          {
            heading: words.charter.segment,
            namesRow: true,
            cell: ({ segment, segmentId }) => <a href={paths(language).segment(segmentId)}>{segment}</a>,
          },
          {
            heading: words.charter.aim,
            cell: ({ aim, customer }) => `${words.aim[aim]}${customer === null ? '' : ` → ${customer}`}`,
          },
          (view.state === 'closing' || ended) && {
            heading: words.confirm.title,
            cell: (line) => answersOf(language, line),
          },
          ended && { heading: words.evidence.title, cell: (line) => verdictOf(language, line) },
        ]}
      />
      {view.deeds.includes('confirm') && <Confirmation language={language} view={view} />}
      {ended && <Retractions language={language} view={view} />}
    </section>
  );
}

function answersOf(language: Language, { answers }: Line): string {
  const words = projectMessages[language].confirm;
  if (answers.length === 0) return words.none;
  return answers
    .map(({ party, answer, independent }) => {
      const related = answer === 'own' || independent ? '' : brackets(language, words.related);
      return `${party}${colon(language)}${words.answer[answer]}${related}`;
    })
    .join(' · ');
}

function verdictOf(language: Language, { verdict }: Line): string {
  const words = projectMessages[language].evidence;
  return verdict.counts
    ? words.counts[verdict.confidence]
    : `${words.lacks}${listed(language, verdict.missing, (one) => words.missing[one])}`;
}

function Confirmation({ language, view }: Props) {
  const words = projectMessages[language].confirm;
  return (
    <PostForm action={paths(language).projectPart(view.id, 'confirmations')} className="max-w-3xl space-y-4">
      <h3>{words.title}</h3>
      <p className="text-muted">{words.purpose}</p>
      {view.contributions.map((line) => (
        <fieldset key={line.id} className="card space-y-2">
          <legend className="font-semibold">{`${line.party} · ${line.segment}`}</legend>
          <input type="hidden" name={`was-${line.id}`} value={line.mine ?? ''} />
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            {(line.own ? (['own'] as const) : (['confirm', 'not-seen', 'dispute'] as const)).map((answer) => (
              <label key={answer} className="flex items-center gap-2">
                <input type="radio" name={`answer-${line.id}`} value={answer} defaultChecked={line.mine === answer} />
                {answer === 'own' ? words.own : words.answer[answer]}
              </label>
            ))}
          </div>
          {!line.own && (
            <label className="block">
              <span className="block text-sm">{words.reason}</span>
              <input name={`reason-${line.id}`} className="field-input" maxLength={2000} />
            </label>
          )}
        </fieldset>
      ))}
      <button type="submit" className={view.next?.confirms && view.next.mine ? 'button' : 'button button-secondary'}>
        {words.send}
      </button>
    </PostForm>
  );
}

function Retractions({ language, view }: Props) {
  const words = projectMessages[language].act;
  const own = view.contributions.filter(({ own, verdict }) => own && verdict.counts);
  return own.map((line) => (
    <PostForm key={line.id} action={paths(language).projectPart(view.id, 'evidence')} className="max-w-xl space-y-2">
      <input type="hidden" name="contributionId" value={line.id} />
      <label className="block">
        <span className="block text-sm">{`${line.segment} · ${words.reason}`}</span>
        <input name="reason" className="field-input" maxLength={2000} />
      </label>
      <button type="submit" className="button button-secondary">
        {words.retract}
      </button>
    </PostForm>
  ));
}
