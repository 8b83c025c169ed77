import { SavedMeanwhile, type SavedRow } from '../alliance/applications/saved-meanwhile';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { valuesOf, type FormFault } from '../web/form-fault';
import { needMessages } from './messages';
import type { NeedKind } from './need-kind';
import type { NeedFormView } from './need-form-view.server';
import { needKindName } from './need-names';

interface Props {
  language: Language;
  view: NeedFormView;
  fault: FormFault | null;
}

/** Where somebody saved the need after its form was opened: what is saved now, beside what was typed. */
export function NeedSaved({ language, view, fault }: Props) {
  return (
    <SavedMeanwhile
      language={language}
      fault={fault}
      codes={['need-changed']}
      rows={(sent) => needRows(language, view, sent)}
    />
  );
}

function needRows(language: Language, { values, segments, regions }: NeedFormView, sent: FormFault): SavedRow[] {
  const words = needMessages[language];
  const { form } = words;
  const typed = (field: string) => sent.values[field] ?? '';
  const text = (field: 'titleZh' | 'titleEn' | 'purposeZh' | 'purposeEn' | 'validUntil'): SavedRow => ({
    label: form[field],
    saved: values[field] ?? '',
    typed: typed(field),
  });
  const chosen = (
    field: 'kind' | 'budget' | 'readers' | 'regionCode',
    nameOf: (value: string) => string,
  ): SavedRow => ({
    label: form[field],
    saved: nameOf(values[field] ?? ''),
    typed: nameOf(typed(field)),
  });
  const budgets: Readonly<Record<string, string>> = words.budget;
  const readers: Readonly<Record<string, string>> = form.readerChoices;
  const segmentNames = new Map(segments.flatMap(({ segments: ofChain }) => ofChain));
  const named = (ids: readonly string[]) => listed(language, [...ids].sort(), (id) => segmentNames.get(id) ?? id);
  return [
    chosen('kind', (kind) => (kind === '' ? '' : needKindName(language, kind as NeedKind))),
    ...(['titleZh', 'purposeZh', 'titleEn', 'purposeEn'] as const).map(text),
    { label: form.segments, saved: named(values.segments), typed: named(valuesOf(sent, 'segments')) },
    chosen('regionCode', (code) => regions.find(([one]) => one === code)?.[1] ?? words.anywhere),
    chosen('budget', (band) => budgets[band] ?? words.budgetUnsaid),
    text('validUntil'),
    chosen('readers', (one) => readers[one] ?? ''),
  ];
}
