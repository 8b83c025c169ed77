import type { ReactNode } from 'react';
import { explainFile } from '../../files/file-refusals';
import type { Language } from '../../i18n/language';
import { Form } from '../../ui/form';
import type { FormFault } from '../../web/form-fault';
import { explainRefusal } from '../../web/refusal-messages';
import { talentMessages } from './talent-messages';

/** A form of the record: what is wrong is said in the record's own words. */
export function TalentForm({
  language,
  action,
  fault,
  children,
  files = false,
}: {
  language: Language;
  action: string;
  fault: FormFault | null;
  children: ReactNode;
  files?: boolean;
}) {
  const words = talentMessages[language];
  const own: Readonly<Record<string, string>> = words.refusals;
  return (
    <Form
      action={action}
      fault={fault}
      explain={(refusal) => own[refusal.code] ?? explainFile(language, refusal) ?? explainRefusal(language, refusal)}
      faultTitle={words.faultTitle}
      files={files}
    >
      {children}
    </Form>
  );
}
