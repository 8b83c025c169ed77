import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { FaultNotice } from '../ui/fault-notice';
import { Form, FormActions } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
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
  files = false,
  children,
}: {
  language: Language;
  action: string;
  fault?: FormFault | null;
  /** Files are sent with it. */
  files?: boolean;
  children: ReactNode;
}) {
  return (
    <Form
      action={action}
      files={files}
      fault={fault}
      explain={(refusal: Refusal) => explainIssuing(language, refusal)}
      faultTitle={certificateDeskMessages[language].faultTitle}
    >
      {children}
    </Form>
  );
}

/** The second person's decision on what was proposed; who proposed it may only take it back. */
export function SecondPersonForm({
  language,
  action,
  fault,
  name,
  reason,
  carry,
  decline,
}: {
  language: Language;
  action: string;
  fault: FormFault | null;
  /** Of the field that says which of the two was pressed. */
  name: string;
  reason: string;
  /** What carries it out; null for who may not. */
  carry: string | null;
  decline: string;
}) {
  return (
    <IssuingForm language={language} action={action} fault={fault}>
      <LongTextField name="reason" label={reason} rows={2} required={false} />
      <FormActions>
        {carry !== null && (
          <button type="submit" name={name} value="carry" className="button">
            {carry}
          </button>
        )}
        <button type="submit" name={name} value="decline" className="button button-secondary">
          {decline}
        </button>
      </FormActions>
    </IssuingForm>
  );
}
