import type { Actor } from '../../app/accounts/permissions/actor';
import { institutionBySlug, saveInstitution, type Institution } from '../../app/institutions/institutions.server';
import { invitationsOf } from '../../app/institutions/representative-list.server';
import {
  answerInvitation,
  inviteRepresentative,
  removeRepresentative,
} from '../../app/institutions/representatives.server';
import type { InstitutionForm } from '../../app/institutions/institution-form';
import { grantFor } from '../../app/parties/party-people.server';
import { openThread } from '../../app/threads/opening.server';
import type { DemoSide } from './made-project';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/**
 * A university with a representative and an invitation that waits, a government body that nobody represents any more,
 * and another that never had anybody; the university asks about an offer in its own name. Answers the university.
 */
export function institutionScenes(stage: Stage, cast: Record<CastName, Actor>, offerId: number): DemoSide {
  const university = institution(stage, cast.official, {
    nameZh: '岭南演示大学',
    nameEn: 'Lingnan Demonstration University',
    kind: 'university',
    code: 'DEMO-U-1',
  });
  const bureau = institution(stage, cast.official, {
    nameZh: '演示市工业和信息化局',
    nameEn: 'Demonstration Bureau of Industry',
    kind: 'government',
    code: '',
  });
  institution(stage, cast.official, {
    nameZh: '演示标准研究院',
    nameEn: 'Demonstration Institute of Standards',
    kind: 'other',
    code: '',
  });
  const representative = represents(stage, cast, university, cast.university1);
  done(
    inviteRepresentative(
      stage.db,
      representative,
      { institution: university, email: cast.university2.email },
      stage.occasion(2),
    ),
  );
  const left = represents(stage, cast, bureau, cast.bureau1);
  const leaving = { institution: bureau, accountId: left.accountId, reason: '演示：调离', knowing: true };
  done(removeRepresentative(stage.db, left, leaving, stage.occasion(1)));
  const subject = { kind: 'offer', named: String(offerId) } as const;
  const party = { kind: 'institution', id: university.id } as const;
  done(openThread(stage.db, representative, { subject, party, text: '演示：教学可以免费用吗？' }, stage.occasion(1)));
  return { party, actor: representative };
}

function institution(stage: Stage, official: Actor, form: Omit<InstitutionForm, 'regionCode' | 'source'>): Institution {
  const whole = { ...form, regionCode: '440100', source: '演示用，并不存在' };
  const { slug } = done(saveInstitution(stage.db, official, { slug: null, form: whole }, stage.occasion(20)));
  return institutionBySlug(stage.db, slug)!;
}

/** Invited by the official and accepted; answers them as they act from then on. */
function represents(
  stage: Stage,
  { official }: Record<CastName, Actor>,
  institution: Institution,
  person: Actor,
): Actor {
  const { db } = stage;
  done(inviteRepresentative(db, official, { institution, email: person.email }, stage.occasion(19)));
  const [{ id }] = invitationsOf(db, person, stage.occasion(18).now) as unknown as [{ id: number }];
  done(answerInvitation(db, person, { id, move: 'accept' }, stage.occasion(18)));
  return { ...person, roles: [...person.roles, grantFor({ kind: 'institution', id: institution.id })] };
}
