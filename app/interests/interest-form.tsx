import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { Form } from '../ui/form';
import type { FormFault } from '../web/form-fault';
import { interestMessages } from './messages';
import { explainInterest } from './refusals';

/** A form about messages of firms, with the explanations all of them share. */
export function InterestForm({
  language,
  action,
  fault,
  children,
}: {
  language: Language;
  action: string;
  fault: FormFault | null;
  children: ReactNode;
}) {
  return (
    <Form
      action={action}
      fault={fault}
      explain={(refusal) => explainInterest(language, refusal)}
      faultTitle={interestMessages[language].messages.faultTitle}
    >
      {children}
    </Form>
  );
}
