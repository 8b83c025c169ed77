import type { ReactNode } from 'react';
import { applicationMessages } from '../alliance/applications/application-messages';
import type { Language } from '../i18n/language';
import { Form } from '../ui/form';
import type { FormFault } from '../web/form-fault';
import { explainThread } from './refusals';

interface Props {
  language: Language;
  action: string;
  fault: FormFault | null;
  children: ReactNode;
  files?: boolean;
}

/** A form of a conversation, with the explanations all of them share. */
export function ThreadForm({ language, children, ...rest }: Props) {
  return (
    <Form
      {...rest}
      explain={(refusal) => explainThread(language, refusal)}
      faultTitle={applicationMessages[language].faultTitle}
    >
      {children}
    </Form>
  );
}
