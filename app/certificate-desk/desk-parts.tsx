import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { Form } from '../ui/form';
import type { FormFault } from '../web/form-fault';
import { certificateDeskMessages } from './messages';
import { explainIssuing } from './refusal-messages';

/** A refusal of what was asked, where the page has several forms: above all of them. */
export function IssuingFaults({ language, fault, children }: { language: Language; fault: FormFault | null; children?: ReactNode }) {
  if (!fault) return null;
  return (
    <div role="alert" className="notice notice-missing mb-5 max-w-2xl">
      <p className="font-semibold">{certificateDeskMessages[language].faultTitle}</p>
      <ul className="list-disc ps-5">
        {fault.refusals.map((refusal, index) => (
          <li key={index}>{refusal.field ? <a href={`#field-${refusal.field}`}>{explainIssuing(language, refusal)}</a> : explainIssuing(language, refusal)}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}

/** A form of the certificate desk, with the explanations all of them share. */
export function IssuingForm({ language, action, fault = null, children }: { language: Language; action: string; fault?: FormFault | null; children: ReactNode }) {
  return (
    <Form action={action} fault={fault} explain={(refusal: Refusal) => explainIssuing(language, refusal)} faultTitle={certificateDeskMessages[language].faultTitle}>
      {children}
    </Form>
  );
}
