import type { Actor } from '../../app/accounts/permissions/actor';
import { idCardCheckCharacter } from '../../app/accounts/identity/id-card';
import type { Occasion } from '../../app/accounts/occasion.server';
import { checkUscc } from '../../app/companies/uscc';
import type { Outcome } from '../../app/outcome';
import type { Keys } from '../../app/secrets/keys.server';
import { systemRandom } from '../../app/secrets/token.server';
import type { Throttle } from '../../app/throttle/throttle.server';
import type { Database } from '../../db/client';
import { msPerDay } from '../../app/calendar/day-ms';

/** What every part of the demonstration is made with. */
export interface Stage {
  readonly db: Database;
  /** The moment so many days before now, as commands are told of it. */
  occasion(daysAgo?: number): Occasion;
}

/**
 * `origin` is the address the demonstration will be read at: it is signed into its certificates and stands in its
 * mails.
 */
export function stageOf(db: Database, tools: { keys: Keys; throttle: Throttle; origin: string }, now: Date): Stage {
  return {
    db,
    occasion: (daysAgo = 0) => ({
      now: new Date(now.getTime() - daysAgo * msPerDay),
      requestId: 'demonstration',
      random: systemRandom,
      ...tools,
      address: '127.0.0.1',
      userAgent: 'demonstration',
      language: 'zh',
    }),
  };
}

/** The value of a command that has to succeed here. */
export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** A made-up credit code with a right check digit; 449999 is no registering office. */
export function madeUpCode(number: number): string {
  const body = `91449999DEM${String(number).padStart(6, '0')}`;
  return [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((digit) => `${body}${digit}`).find((code) => checkUscc(code).ok)!;
}

/** The same person later in the demonstration, speaking for a company they were made a member of. */
export function asMember(actor: Actor, companyId: number): Actor {
  return { ...actor, roles: [...actor.roles, { role: 'member', regionCode: null, companyId }] };
}

/** A made-up ID-card number with a right check character; 449999 is no district. */
export function madeUpIdCard(number: number): string {
  const body = `44999919900101${String(number % 1000).padStart(3, '0')}`;
  return `${body}${idCardCheckCharacter(body)}`;
}

/** A title in both languages that says it is made up. */
export function called(zh: string, en: string): { titleZh: string; titleEn: string } {
  return { titleZh: `${zh}（演示）`, titleEn: `${en} (demonstration)` };
}
