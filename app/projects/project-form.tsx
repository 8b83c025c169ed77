import type { ReactNode } from 'react';
import { applicationMessages } from '../alliance/applications/application-messages';
import type { Language } from '../i18n/language';
import { Form } from '../ui/form';
import type { FormFault } from '../web/form-fault';
import { explainProject } from './refusals';

interface Props {
  language: Language;
  action: string;
  fault: FormFault | null;
  children: ReactNode;
  className?: string;
}

/** A form of a project, with the explanations all of them share. */
export function ProjectForm({ language, fault, ...rest }: Props) {
  return (
    <Form
      fault={fault}
      explain={(refusal) => explainProject(language, refusal)}
      faultTitle={applicationMessages[language].faultTitle}
      {...rest}
    />
  );
}
