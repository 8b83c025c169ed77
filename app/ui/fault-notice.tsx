import type { ReactNode } from 'react';
import type { Refusal } from '../outcome';
import type { FormFault } from '../web/form-fault';
import { faultSentence } from './fault-sentence';

interface Props {
  /** Why what was asked did not happen; nothing is shown without. */
  fault: FormFault | null;
  /** A refusal in the reader's words. */
  explain: (refusal: Refusal) => string;
  title?: string;
  /** The page shows the fields the refusals name, so that each can lead to its own. */
  toFields?: boolean;
  children?: ReactNode;
}

/** What stands in the way of what a button asked, above a page whose buttons have no fields to stand under. */
export function FaultNotice({ fault, explain, title, toFields = false, children }: Props) {
  if (!fault) return null;
  return (
    <div role="alert" className="notice notice-missing mb-5 max-w-2xl">
      {title && <p className="font-semibold">{title}</p>}
      <ul className="list-disc ps-5">
        {fault.refusals.map((refusal, index) => (
          <li key={index}>
            {toFields && refusal.field ? (
              <a href={`#field-${refusal.field}`}>{faultSentence(refusal, explain)}</a>
            ) : (
              faultSentence(refusal, explain)
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
