import { z } from 'zod';
import { refuse, type Refusal } from '../../outcome';
import { ifShown } from '../../web/if-shown';
import type { Points, PointsFault } from './scoring';

/** The field of the criterion at a place of the rubric. */
export const pointsField = (index: number): string => `points-${index}`;

/** The form of one paper's score: a field for each criterion of its rubric, and the comment. */
export const pointsForm = (rubric: readonly unknown[]) =>
  z.object({
    ...Object.fromEntries(rubric.map((_, index) => [pointsField(index), z.string().max(40)])),
    comment: z.string().trim().max(2000),
  });
export const absenceForm = z.object({ candidateNumber: z.string().trim().min(1).max(20) });
export const conflictForm = z.object({
  kind: z.enum(['family', 'trainee', 'company']),
  email: ifShown(z.string().trim().max(254), ''),
  company: ifShown(z.string().trim().max(200), ''),
});

/** Points per criterion as typed; what is no whole number is NaN, an empty field is left out. */
export function typedPoints(form: FormData, rubric: readonly { readonly id: string }[]): Points {
  return Object.fromEntries(
    rubric.flatMap(({ id }, index) => {
      const text = String(form.get(pointsField(index)) ?? '')
        .normalize('NFKC')
        .trim();
      return text === '' ? [] : [[id, /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN]];
    }),
  );
}

/**
 * Faults of points as refusals of their fields; the value is the criterion's name, so that the list above the form
 * tells them apart.
 */
export function fieldRefusals(
  faults: readonly PointsFault[],
  rubric: readonly { readonly id: string; readonly name: string }[],
): Refusal[] {
  return faults.map(({ criterion, code, most }) => {
    const at = rubric.findIndex(({ id }) => id === criterion);
    return refuse(code, { field: pointsField(at), value: rubric[at]?.name ?? criterion, allowed: [`0–${most ?? 0}`] });
  });
}

/**
 * What the page before says it saved: a candidate number, or how many rows of a sheet were entered and left blank, with
 * the tab they stood on (31 characters at most, as spreadsheets have it).
 */
export function doneText(url: URL): string | null {
  return /^(\d{8}|\d{1,5}-\d{1,5}(-.{1,31})?)$/u.exec(url.searchParams.get('done') ?? '')?.[0] ?? null;
}

/** What `doneText` reads, of a sheet that was entered. */
export function doneWith({ entered, blank, tab }: { entered: number; blank: number; tab: string | null }): string {
  return [entered, blank, ...(tab ? [[...tab].slice(0, 31).join('')] : [])].join('-');
}
