import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { FaultNotice } from '../ui/fault-notice';
import { Form } from '../ui/form';
import type { FormFault } from '../web/form-fault';
import { explainAlliance } from './refusals';
import { applicationMessages } from './applications/application-messages';

interface Props {
  language: Language;
  action: string;
  fault: FormFault | null;
  children: ReactNode;
  files?: boolean;
  className?: string;
}

/** A form of the alliance, with the explanations all of them share. */
export function AllianceForm({ language, action, fault, children, files = false, className = '' }: Props) {
  return (
    <Form
      action={action}
      fault={fault}
      explain={(refusal) => explainAlliance(language, refusal)}
      faultTitle={applicationMessages[language].faultTitle}
      files={files}
      className={className}
    >
      {children}
    </Form>
  );
}

/** What stands in the way, where there is no field to stand under. */
export function Faults({ language, fault }: { language: Language; fault: FormFault | null }) {
  return <FaultNotice fault={fault} explain={(refusal) => explainAlliance(language, refusal)} />;
}
