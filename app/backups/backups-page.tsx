import { explainRefusal } from '../accounts/refusal-messages';
import { peopleMessages } from '../accounts/people-messages';
import { signInMessages } from '../accounts/sign-in-messages';
import { momentInChina } from '../alliance/alliance-refusals';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { Form, Submit } from '../ui/form';
import { TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import type { BackupsView, ListedBackup } from './backups-view.server';
import { backupMessages } from './messages';

/** Age, schedule and list of the backups, for administrators. */
export function BackupsPage({
  language,
  view,
  fault,
}: {
  language: Language;
  view: BackupsView;
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
      {view.failure && (
        <p className="notice notice-missing mb-3 max-w-xl wrap-anywhere">
          {words.failed(momentInChina(view.failure.at), view.failure.reason)}
        </p>
      )}
      <p className="mb-3 wrap-anywhere">
        {words.folder}
        {colon(language)}
        {view.folder}
      </p>
      {view.sameFolder && <p className="notice mb-3 max-w-xl">{words.sameFolder}</p>}
      <Form
        action={to.backups()}
        fault={fault}
        explain={(refusal) => (refusal.code === 'not-in-range' ? words.outOfRange : explainRefusal(language, refusal))}
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
      <p className="mb-3">{words.now}</p>
      {view.backups.length > 0 && <BackupTable language={language} backups={view.backups} />}
    </>
  );
}

function BackupTable({ language, backups }: { language: Language; backups: readonly ListedBackup[] }) {
  const words = backupMessages[language];
  const said = (value: boolean | null) => (value === null ? words.unknown : value ? words.yes : words.no);
  return (
    <table className="data-table data-table-cards">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.size}</th>
          <th scope="col">{words.lastEvent}</th>
          <th scope="col">{words.sealed}</th>
          <th scope="col">{words.key}</th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <th scope="row">{momentInChina(backup.at)}</th>
            <td data-label={words.size}>
              {backup.bytes === null ? words.unknown : `${(backup.bytes / 2 ** 20).toFixed(1)} MB`}
            </td>
            <td data-label={words.lastEvent}>{backup.lastEvent ?? words.unknown}</td>
            <td data-label={words.sealed}>{said(backup.sealed)}</td>
            <td data-label={words.key}>{said(backup.withKey)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
