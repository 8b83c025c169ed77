import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { Form } from '../ui/form';
import type { FormFault } from '../web/form-fault';
import { certificateMessages } from './messages';
import { explainCertificate } from './refusals';

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
