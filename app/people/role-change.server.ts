import type { Database } from '../../db/client';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { refuse } from '../outcome';
import { formOf } from '../web/form.server';
import { askedGrant, grantForm, namedGrant, revocationForm } from './people-form';
import { grantRole, revokeRole } from './role-grants.server';

/** Gives the account a role or takes one away, as the sent form says. */
export function changeRoles(db: Database, actor: Actor, accountId: number, sent: FormData, occasion: Occasion) {
  if (sent.get('step') !== 'revoke') {
    const form = formOf(sent, grantForm);
    return form.ok ? grantRole(db, actor, { accountId, grant: askedGrant(form.value) }, occasion) : form;
  }
  const form = formOf(sent, revocationForm);
  if (!form.ok) return form;
  const { grant: named, reason } = form.value;
  const grant = namedGrant(named);
  if (!grant) return refuse('role-unknown', { field: 'grant' });
  return revokeRole(db, actor, { accountId, grant, reason }, occasion);
}
