import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { FaultNotice } from '../ui/fault-notice';
import { Form } from '../ui/form';
import type { FormFault } from '../web/form-fault';
import { certificateDeskMessages } from './messages';
import { explainIssuing } from './refusals';

/** A refusal of what was asked, where the page has several forms: above all of them. */
export function IssuingFaults({
  language,
  fault,
  children,
}: {
  language: Language;
  fault: FormFault | null;
  children?: ReactNode;
}) {
  return (
    <FaultNotice
      fault={fault}
      explain={(refusal) => explainIssuing(language, refusal)}
      title={certificateDeskMessages[language].faultTitle}
      toFields
    >
      {children}
    </FaultNotice>
  );
}

/** A form of the certificate desk, with the explanations all of them share. */
export function IssuingForm({
  language,
  action,
  fault = null,
  children,
}: {
  language: Language;
  action: string;
  fault?: FormFault | null;
  children: ReactNode;
}) {
  return (
    <Form
      action={action}
      fault={fault}
      explain={(refusal: Refusal) => explainIssuing(language, refusal)}
      faultTitle={certificateDeskMessages[language].faultTitle}
    >
      {children}
    </Form>
  );
}
