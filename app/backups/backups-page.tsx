import { explainBackups } from './refusals';
import { peopleMessages } from '../people/people-messages';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { momentText } from '../calendar/moment-text';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { ButtonForm, Form, Submit } from '../ui/form';
import { TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import type { BackupsView, ListedBackup } from './backups-view.server';
import { backupMessages } from './messages';
import { placeOf, type BackupProgress } from './progress';

/** Age, schedule and list of the backups, for administrators. */
export function BackupsPage({
  language,
  view,
  saved = false,
  fault,
}: {
  language: Language;
  view: BackupsView;
  /** The settings were saved a moment ago. */
  saved?: boolean;
  fault: FormFault | null;
}) {
  const words = backupMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.people(), peopleMessages[language].title]]}
      />
      <p className="mb-3">{view.ageHours === null ? words.none : words.age(String(view.ageHours))}</p>
      {view.late && <p className="notice notice-missing mb-3 max-w-xl">{words.late}</p>}
      <RunOrOrder language={language} run={view.run} />
      {view.success && view.run === null && (
        <p role="status" className="notice notice-good mb-3 max-w-xl">
          {words.made(momentText(view.success))}
        </p>
      )}
      {view.failure && (
        <p className="notice notice-missing mb-3 max-w-xl wrap-anywhere">
          {words.failed(momentText(view.failure.at), view.failure.reason)}
        </p>
      )}
      <p className="mb-3 wrap-anywhere">
        {words.folder}
        {colon(language)}
        {view.folder}
      </p>
      {view.sameFolder && (
        <Plainly sentence={words.sameFolder} how={words.otherFolderHow} summary={words.otherFolder} />
      )}
      {saved && (
        <p role="status" className="notice notice-good mb-3 max-w-xl">
          {words.saved}
        </p>
      )}
      <p className={`mb-3 max-w-xl ${view.next ? '' : 'notice notice-missing'}`}>
        {view.next ? words.next(momentText(view.next)) : words.off}
      </p>
      <Form
        action={to.backups()}
        fault={fault}
        explain={(refusal) => explainBackups(language, refusal)}
        faultTitle={signInMessages[language].faultTitle}
        className="mb-6"
      >
        <TextField
          name="everyHours"
          label={words.every}
          hint={words.everyHint}
          inputMode="numeric"
          value={String(view.schedule.everyHours)}
        />
        <TextField
          name="keep"
          label={words.keep}
          hint={words.keepHint}
          inputMode="numeric"
          value={String(view.schedule.keep)}
        />
        <Submit>{words.save}</Submit>
      </Form>
      <Plainly sentence={words.keyApart} how={words.commands} summary={words.onServer} />
      {view.backups.length > 0 && <BackupTable language={language} backups={view.backups} />}
    </>
  );
}

/** What an administrator is to know, with what to type on the server folded below it. */
function Plainly({ sentence, summary, how }: { sentence: string; summary: string; how: string }) {
  return (
    <div className="notice mb-3 max-w-xl">
      <p>{sentence}</p>
      <details className="mt-1">
        <summary className="text-sm">{summary}</summary>
        <p className="text-sm whitespace-pre-line wrap-anywhere">{how}</p>
      </details>
    </div>
  );
}

/** How far the one under way has come, or the button that begins one. */
function RunOrOrder({ language, run }: { language: Language; run: BackupsView['run'] }) {
  const words = backupMessages[language];
  if (run?.state === 'under-way') return <Progress language={language} progress={run.progress} />;
  return (
    <>
      {run && <p className="notice notice-missing mb-3 max-w-xl">{words.cutOff(momentText(run.since))}</p>}
      <div className="mb-5">
        <ButtonForm action={paths(language).backupOrder()} look="button">
          {words.order}
        </ButtonForm>
      </div>
    </>
  );
}

function Progress({ language, progress }: { language: Language; progress: BackupProgress | null }) {
  const words = backupMessages[language];
  const place = progress && placeOf(progress);
  return (
    <section aria-labelledby="progress" className="notice mb-5 max-w-xl">
      <h2 id="progress">{words.progress}</h2>
      <p role="status">
        {place
          ? words.step(
              String(place.position),
              String(place.steps),
              words.steps[progress.step],
              String(Math.floor(place.share * 100)),
            )
          : words.beginning}
      </p>
      <progress value={place?.share ?? 0} max={1} aria-labelledby="progress" className="w-full" />
      <p>{words.leave}</p>
      <p className="mt-2">
        <a href={paths(language).backups()} className="button button-secondary">
          {words.refresh}
        </a>
      </p>
    </section>
  );
}

function BackupTable({ language, backups }: { language: Language; backups: readonly ListedBackup[] }) {
  const words = backupMessages[language];
  const said = (value: boolean | null) => (value === null ? words.unknown : value ? words.yes : words.no);
  return (
    <DataTable
      rows={backups}
      keyOf={(backup) => backup.name}
      columns={[
        { heading: words.when, namesRow: true, cell: (backup) => momentText(backup.at) },
        {
          heading: words.size,
          cell: (backup) => (backup.bytes === null ? words.unknown : `${(backup.bytes / 2 ** 20).toFixed(1)} MB`),
        },
        {
          heading: words.lastEvent,
          cell: (backup) => (backup.lastEvent === null ? words.unknown : words.entry(String(backup.lastEvent))),
        },
        { heading: words.sealed, cell: (backup) => said(backup.sealed) },
        { heading: words.key, cell: (backup) => said(backup.withKey) },
      ]}
    />
  );
}
