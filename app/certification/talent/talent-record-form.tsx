import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { Form } from '../../ui/form';
import type { FormFault } from '../../web/form-fault';
import { explainTalent } from './refusals';
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
  return (
    <Form
      action={action}
      fault={fault}
      explain={(refusal) => explainTalent(language, refusal)}
      faultTitle={talentMessages[language].faultTitle}
      files={files}
    >
      {children}
    </Form>
  );
}
