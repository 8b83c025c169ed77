import type { ReactNode } from 'react';
import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { GetForm } from './get-form';
import { frameMessages } from './messages';

interface Props {
  language: Language;
  action: string;
  /** The list's query as its address has it: how many conditions of it are in force is said where they are folded. */
  asked: Readonly<Record<string, string | readonly string[] | null>>;
  children: ReactNode;
}

/** The filters of a list in a card of their own; folded on a phone, where the list would begin below the screen. */
export function FilterForm({ language, action, asked, children }: Props) {
  const inForce = conditionsIn(asked);
  const words = frameMessages[language];
  return (
    <GetForm action={action} className="card no-print mb-6">
      <details className="folded-filters">
        <summary>{inForce === 0 ? words.filters : words.filtersInForce(figure(language, inForce))}</summary>
        <div className="space-y-3">{children}</div>
      </details>
    </GetForm>
  );
}

/** The order of a list and the page of it leave nothing out. */
const notConditions = ['sort', 'page'];

function conditionsIn(asked: Props['asked']): number {
  return Object.entries(asked)
    .filter(([name, value]) => value !== null && !notConditions.includes(name))
    .flatMap(([, value]) => value!).length;
}
