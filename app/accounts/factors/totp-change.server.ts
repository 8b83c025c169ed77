import type { z } from 'zod';
import type { Database } from '../../../db/client';
import type { totpForm } from '../account-form';
import type { Occasion } from '../occasion.server';
import type { Actor } from '../permissions/actor';
import { ok } from '../../outcome';
import { confirmTotp, enrolTotp, removeTotp } from './totp-enrolment.server';

/** A step with an authenticator app; the value, once it counts, are recovery codes and a session, else null. */
export function changeTotp(db: Database, actor: Actor, { step, code }: z.output<typeof totpForm>, occasion: Occasion) {
  if (step === 'confirm') return confirmTotp(db, actor, code, occasion);
  const done = step === 'begin' ? enrolTotp(db, actor, occasion) : removeTotp(db, actor, occasion);
  return done.ok ? ok(null) : done;
}
