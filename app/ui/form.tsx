import { createContext, useContext, type ReactNode } from 'react';
import type { Refusal } from '../outcome';
import { refusalOf, valuesOf, type FormFault } from '../web/form-fault';
import { faultSentence } from './fault-sentence';
import { fieldLabels } from './field-labels';
import { PostForm } from './post-form';

interface FormState {
  fault: FormFault | null;
  explain: (refusal: Refusal) => string;
}

const FormContext = createContext<FormState>({ fault: null, explain: (refusal) => refusal.code });

interface FormProps {
  /** From app/paths.ts. */
  action: string;
  /** Why the form came back; nothing on its first showing. */
  fault?: FormFault | null;
  /** A refusal in the reader's words. */
  explain: (refusal: Refusal) => string;
  /** Above the list of faults, e.g. "Please look at this again". */
  faultTitle: string;
  children: ReactNode;
  className?: string;
  files?: boolean;
}

/**
 * A form in one column that needs no script: what is wrong stands in a summary that links to each field, and under
 * the field; what was typed stays. Fields (form-fields.tsx) find their value and fault by name.
 */
export function Form({
  action,
  fault = null,
  explain,
  faultTitle,
  children,
  className = '',
  files = false,
}: FormProps) {
  return (
    <FormContext.Provider value={{ fault, explain }}>
      {fault && <FaultSummary fault={fault} explain={explain} title={faultTitle} fields={children} />}
      <PostForm
        action={action}
        noValidate
        encType={files ? 'multipart/form-data' : undefined}
        className={`max-w-xl space-y-5 ${className}`}
      >
        {children}
      </PostForm>
    </FormContext.Provider>
  );
}

interface SummaryProps {
  fault: FormFault;
  explain: (refusal: Refusal) => string;
  title: string;
  /** The form's content, for what its fields are called. */
  fields: ReactNode;
}

function FaultSummary({ fault, explain, title, fields }: SummaryProps) {
  const labels = fieldLabels(fields);
  const sentence = (refusal: Refusal) => faultSentence(refusal, explain, labels.get(refusal.field ?? ''));
  return (
    <div role="alert" className="notice notice-missing mb-5 max-w-xl">
      <h2 className="text-base">{title}</h2>
      <ul className="list-disc ps-5">
        {fault.refusals.map((refusal) => (
          <li key={`${refusal.field ?? ''} ${refusal.code}`}>
            {refusal.field ? <a href={`#field-${refusal.field}`}>{sentence(refusal)}</a> : sentence(refusal)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a field shows: its former value, its fault, and the ids that tie label, hint and fault to it. */
export function useField(name: string, hint: ReactNode) {
  const { fault, explain } = useContext(FormContext);
  const refusal = refusalOf(fault, name);
  const id = `field-${name}`;
  return {
    id,
    value: fault?.values[name],
    sentBack: fault !== null,
    problem: refusal ? explain(refusal) : null,
    describedBy: [hint ? `${id}-hint` : '', refusal ? `${id}-problem` : ''].filter(Boolean).join(' ') || undefined,
  };
}

/** Every value of a field that is sent more than once, as it was sent; null on the form's first showing. */
export function useSentValues(name: string): readonly string[] | null {
  const { fault } = useContext(FormContext);
  return fault && valuesOf(fault, name);
}

/** Buttons under a form: the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 pt-1">{children}</div>;
}

/** The one button that sends the form. */
export function Submit({ children }: { children: ReactNode }) {
  return (
    <FormActions>
      <button type="submit" className="button">
        {children}
      </button>
    </FormActions>
  );
}

interface ButtonFormProps {
  action: string;
  children: ReactNode;
  /** Sent along, such as which of several buttons it was. */
  values?: Readonly<Record<string, string>>;
  look?: string;
}

/** One button that does something: a form of its own, so that it needs no script and no link ever changes anything. */
export function ButtonForm({ action, children, values = {}, look = 'button button-secondary' }: ButtonFormProps) {
  return (
    <PostForm action={action}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={look}>
        {children}
      </button>
    </PostForm>
  );
}
