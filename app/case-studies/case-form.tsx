import type { ReactNode } from 'react';
import { applicationMessages } from '../alliance/applications/application-messages';
import type { Language } from '../i18n/language';
import { Form } from '../ui/form';
import type { FormFault } from '../web/form-fault';
import { explainCase } from './refusals';

interface Props {
  language: Language;
  action: string;
  fault: FormFault | null;
  children: ReactNode;
  files?: boolean;
}

/** A form about a case study, with the explanations all of them share. */
export function CaseForm({ language, ...rest }: Props) {
  return (
    <Form
      explain={(refusal) => explainCase(language, refusal)}
      faultTitle={applicationMessages[language].faultTitle}
      {...rest}
    />
  );
}
