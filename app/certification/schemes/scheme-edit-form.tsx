import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { Form } from '../../ui/form';
import type { FormFault } from '../../web/form-fault';
import { schemeEditMessages } from './scheme-edit-messages';
import { explainScheme } from './refusals';

/**
 * A form about a scheme. Its first button saves, also by the Enter key, whatever buttons of its own it has further
 * down.
 */
export function SchemeForm({
  language,
  action,
  fault,
  children,
  wide = false,
}: {
  language: Language;
  action: string;
  fault: FormFault | null;
  children: ReactNode;
  wide?: boolean;
}) {
  const words = schemeEditMessages[language];
  return (
    <Form
      action={action}
      fault={fault}
      explain={(refusal) => explainScheme(language, refusal)}
      faultTitle={words.faultTitle}
      className={wide ? 'max-w-4xl!' : ''}
    >
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        {words.save}
      </button>
      {children}
    </Form>
  );
}

/** A button of a form that adds or removes a line and saves nothing. */
export function ShapeButton({ value, children, about }: { value: string; children: ReactNode; about?: string }) {
  return (
    <button type="submit" name="shape" value={value} className="button button-secondary">
      {children}
      {about && <span className="sr-only"> {about}</span>}
    </button>
  );
}
