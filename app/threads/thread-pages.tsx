import { megabytes, uploadRules } from '../files/upload-limits';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FileField } from '../ui/file-field';
import { Submit } from '../ui/form';
import { ChoiceField, LongTextField } from '../ui/form-fields';
import type { FormFault } from '../web/form-fault';
import type { ReadThread } from './thread';
import { ThreadForm } from './thread-form';
import { threadMessages } from './thread-messages';
import { ThreadTitle } from './thread-title';

interface Props {
  language: Language;
  thread: ReadThread;
  fault: FormFault | null;
}

/** Where a file is added to a conversation, as a message of its own. */
export function ThreadFilePage({ language, thread, fault }: Props) {
  const words = threadMessages[language];
  return (
    <>
      <ThreadTitle language={language} thread={thread} title={words.attach} />
      <ThreadForm language={language} action={paths(language).threadFiles(thread.id)} fault={fault} files>
        <FileField
          name="file"
          label={words.file}
          hint={words.attachHint(String(megabytes(uploadRules.thread)))}
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.ofd"
        />
        <Submit>{words.upload}</Submit>
      </ThreadForm>
    </>
  );
}

/** Where who began a conversation says for which organisation. */
export function ThreadOrganisationPage({ language, thread, fault }: Props) {
  const words = threadMessages[language];
  return (
    <>
      <ThreadTitle language={language} thread={thread} title={words.name} purpose={words.nameHint} />
      <ThreadForm language={language} action={paths(language).threadOrganisation(thread.id)} fault={fault}>
        <ChoiceField name="party" label={words.party} choices={thread.nameable} />
        <Submit>{words.name}</Submit>
      </ThreadForm>
    </>
  );
}

/** Where a side complains of what the other wrote. */
export function ThreadReportPage({ language, thread, fault }: Props) {
  const words = threadMessages[language];
  return (
    <>
      <ThreadTitle language={language} thread={thread} title={words.reportTitle} purpose={words.reportPurpose} />
      <ThreadForm language={language} action={paths(language).threadReport(thread.id)} fault={fault}>
        <LongTextField name="report" label={words.reportText} rows={4} />
        <Submit>{words.reportSend}</Submit>
      </ThreadForm>
    </>
  );
}
