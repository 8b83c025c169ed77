import type { Transaction } from '../../../db/write';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { refuse, type Outcome, type Refusal } from '../../outcome';
import {
  authorisationEndFault,
  authorisationFault,
  endAuthorisation,
  recordAuthorisation,
  type AuthorisationEndRefusal,
  type AuthorisationRefusal,
} from './authorisation.server';
import type { BodyChange } from './body-change';
import { findIssuingBody, giveIssuerKey, type ChangedBy, type KeyPair } from './body.server';
import {
  addIssuingBody,
  bodyEndFault,
  endIssuingBody,
  newBodyFault,
  type BodyEndRefusal,
  type NewBodyRefusal,
} from './body-register.server';

export type CarryRefusal = NewBodyRefusal | BodyEndRefusal | AuthorisationRefusal | AuthorisationEndRefusal;

/** Why a change could not be carried out now; null when it could. */
export function bodyChangeFault(tx: Transaction, bodyId: string, change: BodyChange): Refusal<CarryRefusal> | null {
  switch (change.kind) {
    case 'add':
      return newBodyFault(tx, change.body);
    case 'authorise':
      return authorisationFault(tx, change.authorisation);
    case 'end-authorisation':
      return authorisationEndFault(tx, { ...change, id: change.authorisationId });
    case 'key':
      return findIssuingBody(tx, bodyId) ? null : refuse('body-unknown', { value: bodyId });
    case 'end':
      return bodyEndFault(tx, { ...change, id: bodyId });
  }
}

/** Does what was proposed, in the name of who carries it out. `pair` is the body's new key where it is given one. */
export function carryBodyChange(
  tx: Transaction,
  by: ChangedBy,
  { bodyId, change }: { readonly bodyId: string; readonly change: BodyChange },
  pair: KeyPair,
  occasion: CertificationOccasion,
): Outcome<unknown, CarryRefusal> {
  switch (change.kind) {
    case 'add':
      return addIssuingBody(tx, by, change.body, occasion);
    case 'authorise':
      return recordAuthorisation(tx, by, change.authorisation, occasion);
    case 'end-authorisation':
      return endAuthorisation(tx, by, { ...change, id: change.authorisationId }, occasion);
    case 'key':
      return giveIssuerKey(tx, by, { bodyId, pair }, occasion);
    case 'end':
      return endIssuingBody(tx, by, { ...change, id: bodyId }, occasion);
  }
}
