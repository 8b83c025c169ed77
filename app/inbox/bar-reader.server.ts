import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { deskLinks, desksOf } from '../accounts/permissions/desks';
import type { Language } from '../i18n/language';
import { nobody, type BarReader } from '../web/bar-reader';
import { countUpTo } from './count-up-to';
import { countWaiting, waitingLimit } from './waiting.server';

/** Somebody as the bar of a page in that language shows them; of a stranger, what their browser asks for is known. */
export function barReaderOf(
  db: Database,
  actor: Actor | null,
  { language, asked }: { readonly language: Language; readonly asked: Language | null },
  now: Date,
): BarReader {
  if (!actor) return { ...nobody, offered: asked === language ? null : asked };
  return {
    signedIn: true,
    waiting: countText(countWaiting(db, { actor, now })),
    desks: deskLinks(language, desksOf(actor)),
    offered: actor.language === language ? null : actor.language,
  };
}

function countText(count: number): string {
  if (count === 0) return '';
  return countUpTo(count, waitingLimit);
}
