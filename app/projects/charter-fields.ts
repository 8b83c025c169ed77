import type { CharterText } from './charter';

/** How many lines of work and of milestones a charter's form can hold. */
export const charterLines = { work: 60, milestones: 40 } as const;

/** A charter as its form holds it: the text of each field that says something, by the field's name. */
export function charterFields({ contributions, milestones, ...texts }: CharterText): Readonly<Record<string, string>> {
  const { titleZh, titleEn, goalZh, goalEn, startsOn, endsOn, visibility } = texts;
  return Object.fromEntries([
    ...Object.entries({ titleZh, titleEn, goalZh, goalEn, startsOn, endsOn, visibility }).map(
      ([name, text]) => [name, text ?? ''] as const,
    ),
    ...contributions.flatMap(({ segmentId, partyId, aim, customerId }, line) => [
      [`segment-${line}`, segmentId],
      [`party-${line}`, String(partyId)],
      [`aim-${line}`, aim],
      [`customer-${line}`, customerId === null ? '' : String(customerId)],
    ]),
    ...milestones.flatMap(({ id, title, partyId, dueOn }, line) => [
      [`milestone-${line}`, id === null ? '' : String(id)],
      [`milestoneTitle-${line}`, title],
      [`milestoneParty-${line}`, String(partyId)],
      [`milestoneDue-${line}`, dueOn],
    ]),
  ]);
}

/** The lines to show: those of these fields that say something and three more. */
export function linesToShow(kind: keyof typeof charterLines, ...fields: readonly Readonly<Record<string, string>>[]) {
  const first = kind === 'work' ? /^(?:segment|party|aim|customer)-(\d+)$/ : /^milestone(?:Title|Party|Due)-(\d+)$/;
  const said = fields.flatMap((texts) =>
    Object.entries(texts).flatMap(([name, text]) => {
      const line = first.exec(name)?.[1];
      return line === undefined || text === '' ? [] : [Number(line) + 1];
    }),
  );
  return Array.from({ length: Math.min(Math.max(0, ...said) + 3, charterLines[kind]) }, (_, line) => line);
}
