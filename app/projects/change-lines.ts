import type { Language } from '../i18n/language';
import type { CharterChange, PlannedContribution, PlannedMilestone } from './charter';
import { projectMessages } from './messages';
import type { Visibility } from './project-role';

/** One change of a charter in words. */
export interface ChangeLine {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

interface Naming {
  readonly names: ReadonlyMap<number, { readonly name: string }>;
  readonly segmentNames: ReadonlyMap<string, string>;
  readonly language: Language;
}

/** Each change as its parties read it: what it is about, what was, what is. */
export function changeLines(changes: readonly CharterChange[], naming: Naming): ChangeLine[] {
  return changes.map((change) => {
    const { what, say } = wordsOf(change, naming);
    return { what, before: say(change.before as never), after: say(change.after as never) };
  });
}

function wordsOf(change: CharterChange, { names, segmentNames, language }: Naming) {
  const words = projectMessages[language];
  const nameOf = (id: number) => names.get(id)?.name ?? '–';
  if (change.field === 'role')
    return {
      what: `${words.changes.role} · ${nameOf(change.partyId)}`,
      say: (role: keyof typeof words.role | null) => (role === null ? '–' : words.role[role]),
    };
  if (change.field === 'contribution')
    return {
      what: `${words.changes.contribution} · ${nameOf(change.partyId)}`,
      say: (one: PlannedContribution | null) =>
        one === null
          ? '–'
          : [segmentNames.get(one.segmentId) ?? one.segmentId, words.aim[one.aim], ...customer(one, nameOf)].join(
              ' · ',
            ),
    };
  if (change.field === 'milestone')
    return {
      what: words.changes.milestone,
      say: (one: PlannedMilestone | null) =>
        one === null ? '–' : [one.title, nameOf(one.partyId), one.dueOn].join(' · '),
    };
  const { field } = change;
  return {
    what: words.charter[field],
    say: (text: string | null) => (field === 'visibility' ? words.visibility[text as Visibility] : text || '–'),
  };
}

function customer({ customerId }: PlannedContribution, nameOf: (id: number) => string): string[] {
  return customerId === null ? [] : [`→ ${nameOf(customerId)}`];
}
