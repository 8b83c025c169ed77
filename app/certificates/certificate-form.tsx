import type { ReactNode } from 'react';
import { explainRefusal } from '../web/refusal-messages';
import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { Form } from '../ui/form';
import type { FormFault } from '../web/form-fault';
import { certificateMessages } from './messages';

/** A refusal about certificates in the reader's language. */
export function explainCertificate(language: Language, refusal: Refusal): string {
  const own: Readonly<Record<string, string | ((value: string) => string)>> = certificateMessages[language].refusals;
  const said = own[refusal.code] ?? explainRefusal(language, refusal);
  return typeof said === 'string' ? said : said(refusal.value ?? '');
}

/** A form about certificates, with the explanations all of them share. */
export function CertificateForm({
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
      explain={(refusal) => explainCertificate(language, refusal)}
      faultTitle={certificateMessages[language].faultTitle}
      files={files}
    >
      {children}
    </Form>
  );
}
