import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Language } from '../i18n/language';
import { askedOf, type Asked } from './asked';

/**
 * The loader of a page: `by` lets somebody in or throws what they see instead, `of` asks for what the page shows. The
 * reader's language goes with it.
 *
 * export const loader = view(requireDesk, (actor, { db, id }) => ({ report: requireOk(findReport(db, actor, id)) }));
 */
export function view<By, Shown extends object>(
  by: (args: LoaderFunctionArgs) => By,
  of: (who: By, asked: Asked) => Shown | Promise<Shown>,
): (args: LoaderFunctionArgs) => Promise<{ language: Language } & Shown> {
  return async (args) => {
    const who = by(args);
    return { language: args.context.language, ...(await of(who, askedOf(args))) };
  };
}
