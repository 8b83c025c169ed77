import { SavedMeanwhile, type SavedRow } from '../alliance/applications/saved-meanwhile';
import type { Language } from '../i18n/language';
import type { FormFault } from '../web/form-fault';
import { linesToShow } from './charter-fields';
import type { CharterFormView } from './charter-view.server';
import { projectMessages } from './messages';
import { aimNames, visibilities } from './project-role';

interface Props {
  language: Language;
  view: CharterFormView;
  fault: FormFault | null;
}

/** Where somebody saved the charter after its form was opened: what is saved now, beside what was typed. */
export function CharterSaved({ language, view, fault }: Props) {
  return (
    <SavedMeanwhile
      language={language}
      fault={fault}
      codes={['draft-changed', 'revision-changed']}
      rows={({ values }) => charterRows(language, view, values)}
    />
  );
}

type Choices = readonly (readonly [string, string])[];

/** What is saved beside what was typed, field by field and line by line, in words. */
function charterRows(language: Language, view: CharterFormView, typed: CharterFormView['fields']): SavedRow[] {
  const { charter: words, visibility } = projectMessages[language];
  const texts = ['titleZh', 'titleEn', 'goalZh', 'goalEn', 'startsOn', 'endsOn'] as const;
  const shown = [view.fields, typed] as const;
  const row = (label: string, textOf: (fields: CharterFormView['fields']) => string): SavedRow => ({
    label,
    saved: textOf(view.fields),
    typed: textOf(typed),
  });
  return [
    ...texts.map((name) => row(words[name], (fields) => fields[name] ?? '')),
    row(words.visibility, (fields) =>
      visibilities.flatMap((one) => (one === fields['visibility'] ? [visibility[one]] : [])).join(''),
    ),
    ...linesToShow('work', ...shown).map((line) =>
      row(`${words.contributions} · ${words.line(line + 1)}`, (fields) => workText(language, view, fields, line)),
    ),
    ...linesToShow('milestones', ...shown).map((line) =>
      row(`${words.milestones} · ${words.line(line + 1)}`, (fields) => milestoneText(view, fields, line)),
    ),
  ];
}

const nameIn = (choices: Choices, value: string) => choices.find(([one]) => one === value)?.[1] ?? value;

function workText(language: Language, view: CharterFormView, fields: CharterFormView['fields'], line: number): string {
  const { aim } = projectMessages[language];
  const [segment, party, what, customer] = ['segment', 'party', 'aim', 'customer'].map(
    (name) => fields[`${name}-${line}`] ?? '',
  );
  const aimed = aimNames.find((one) => one === what);
  return [
    nameIn(view.segments, segment!),
    nameIn(view.parties, party!),
    aimed ? aim[aimed] : what,
    customer && `→ ${nameIn(view.parties, customer)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function milestoneText(view: CharterFormView, fields: CharterFormView['fields'], line: number): string {
  const [title, party, due] = ['Title', 'Party', 'Due'].map((name) => fields[`milestone${name}-${line}`] ?? '');
  return [title, nameIn(view.parties, party!), due].filter(Boolean).join(' · ');
}
