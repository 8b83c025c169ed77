import type { Refusal } from '../../outcome';
import { refuse } from '../../outcome';
import { conditionKinds, conditionLimits, mostRoutes } from './rule';
import { schemeLimits, type SchemeContent, type SchemeFault } from './scheme';
import { conditionOf, numberOr, paperOf, ruleOf, type SchemeSection } from './typed-scheme';
import { sentScheme } from './sent-scheme';

/** The part of a scheme one section's form is about, as it was sent: to be checked as a whole with the rest. */
function sectionContent(section: SchemeSection, sent: FormData): Record<string, unknown> {
  const text = (name: string) => String(sent.get(name) ?? '').trim();
  const both = (name: string) => ({ zh: text(`${name}.zh`), en: text(`${name}.en`) });
  switch (section) {
    case 'wording':
      return {
        title: both('title'),
        description: both('description'),
        fields: sent.getAll('fields').map(String),
        standard: { name: both('standard.name'), version: text('standard.version') },
        sample: text('sample.zh') === '' && text('sample.en') === '' ? undefined : both('sample'),
      };
    case 'eligibility':
      return { eligibility: ruleOf(sentScheme(sent).routes.map((route) => route.map(conditionOf))) };
    case 'papers':
      return { papers: sentScheme(sent).papers.map(paperOf) };
    case 'afterwards': {
      const { windowMonths, trainingHours } = {
        windowMonths: text('renewal.windowMonths'),
        trainingHours: text('renewal.trainingHours'),
      };
      return {
        validityMonths: text('validityMonths') === '' ? null : numberOr(text('validityMonths')),
        renewal:
          windowMonths === '' && trainingHours === ''
            ? null
            : { windowMonths: numberOr(windowMonths), trainingHours: numberOr(trainingHours) },
        resit: {
          waitMonths: numberOr(text('resit.waitMonths')),
          attempts: numberOr(text('resit.attempts')),
          keepPassedMonths: numberOr(text('resit.keepPassedMonths')),
        },
        feeYuan: text('feeYuan') === '' ? undefined : numberOr(text('feeYuan')),
        issuers: sent.getAll('issuers').map(String),
      };
    }
  }
}

/** What is wrong with single conditions, each by its field: a joined rule could only be refused as a whole. */
export function conditionRefusals(sent: FormData): Refusal[] {
  const { routes } = sentScheme(sent);
  if (routes.length > mostRoutes)
    return [
      refuse('too-many-routes', { field: 'eligibility', value: String(routes.length), allowed: [String(mostRoutes)] }),
    ];
  return routes.flatMap((route, at) => {
    if (route.length === 0) return [refuse('route-empty', { field: `routes.${at}` })];
    return route.flatMap((typed, index) => {
      const parsed = conditionKinds[typed.kind].safeParse(conditionOf(typed));
      if (parsed.success) return [];
      return parsed.error.issues.map((issue) => {
        const name = String(issue.path.at(-1)) as keyof typeof typed;
        return numberRefusal(
          `routes.${at}.${index}.${name}`,
          typed[name] ?? '',
          (conditionLimits as Readonly<Record<string, readonly [number, number]>>)[`${typed.kind}.${name}`],
        );
      });
    });
  });
}

/** A scheme's faults as refusals of the fields of its forms, with the value that was sent and what is allowed. */
export function faultRefusals(faults: readonly SchemeFault[], content: Readonly<Record<string, unknown>>): Refusal[] {
  return faults.map(({ field: place, code }) => {
    // Said of renewal as a whole, shown at its first field.
    const field = place === 'renewal' ? 'renewal.windowMonths' : place;
    if (sums.includes(code)) return refuse(code, { field });
    const limits = (schemeLimits as Readonly<Record<string, readonly [number, number]>>)[
      field.replaceAll(/\.\d+/g, '')
    ];
    const value = valueAt(content, field);
    if (limits) return numberRefusal(field, value, limits);
    return refuse(code === 'too_big' ? 'too-long' : value === '' ? 'required' : 'format', { field, value });
  });
}

/** Faults about several values together keep their own code. */
const sums: readonly string[] = [
  'weights-not-100',
  'rubric-not-100',
  'two-assessors-needed',
  'renewal-without-end',
  'too-many-routes',
];

function numberRefusal(field: string, value: string, limits: readonly [number, number] | undefined): Refusal {
  return limits
    ? refuse('number-range', { field, value, allowed: limits.map(String) })
    : refuse(value === '' ? 'required' : 'format', { field, value });
}

function valueAt(content: Readonly<Record<string, unknown>>, field: string): string {
  const value = valueOf(content, field);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function valueOf(content: Readonly<Record<string, unknown>>, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (of, part) =>
        typeof of === 'object' && of !== null && Object.hasOwn(of, part)
          ? (of as Record<string, unknown>)[part]
          : undefined,
      content,
    );
}

/** The scheme with one section written anew. */
export function withSection(content: SchemeContent, section: SchemeSection, sent: FormData): Record<string, unknown> {
  return { ...content, ...sectionContent(section, sent) };
}
