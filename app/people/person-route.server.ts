import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '../accounts/permissions/actor';
import type { Deed } from '../accounts/permissions/permissions';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import type { Asked } from '../web/asked';
import { routeNumber } from '../web/route-number';
import { findPerson } from './people.server';

/** Lets in who may do this to the account the address names. */
export function onAccount(deed: Deed) {
  return (args: LoaderFunctionArgs): Actor => requireDeed(args, deed, { ownerId: routeNumber(args.params) });
}

/** The person the address names; a 404 when there is nobody. */
export function namedPerson({ db, id, occasion }: Asked) {
  const person = findPerson(db, id, occasion.now);
  if (!person) throw new Response(null, { status: 404 });
  return person;
}
