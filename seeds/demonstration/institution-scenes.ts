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
import { eq } from 'drizzle-orm';
import { institutions } from '../../db/schema/index';
import type { DemoSide, DemoSides } from './made-project';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/**
 * A university with a representative and an invitation that waits, a government body with one that leaves it in the
 * end, and another that never had anybody; the university asks about an offer in its own name.
 */
export function institutionScenes(
  stage: Stage,
  cast: Record<CastName, Actor>,
  offerId: number,
): Pick<DemoSides, 'university' | 'bureau' | 'standards'> {
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
  const standards = institution(stage, cast.official, {
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
  const speaking: DemoSide = { party: { kind: 'institution', id: university.id }, actor: representative };
  askAbout(stage, speaking, offerId);
  return {
    university: speaking,
    bureau: { party: { kind: 'institution', id: bureau.id }, actor: represents(stage, cast, bureau, cast.bureau1) },
    standards: { party: { kind: 'institution', id: standards.id } },
  };
}

function askAbout({ db, occasion }: Stage, { party, actor }: DemoSide, offerId: number): void {
  const subject = { kind: 'offer', named: String(offerId) } as const;
  done(openThread(db, actor, { subject, party, text: '演示：教学可以免费用吗？' }, occasion(1)));
}

/** Its one representative leaves the public body: nobody speaks for it from now on. */
export function leaveBureau(stage: Stage, { party, actor }: DemoSide): void {
  const { slug } = stage.db.select().from(institutions).where(eq(institutions.id, party.id)).get()!;
  const leaving = { accountId: actor.accountId, reason: '演示：调离', knowing: true };
  const institution = institutionBySlug(stage.db, slug)!;
  done(removeRepresentative(stage.db, actor, { institution, ...leaving }, stage.occasion(1)));
}

function institution(stage: Stage, official: Actor, form: Omit<InstitutionForm, 'regionCode' | 'source'>): Institution {
  const whole = { ...form, regionCode: '440100', source: '演示用，并不存在' };
  const { slug } = done(saveInstitution(stage.db, official, { slug: null, form: whole }, stage.occasion(50)));
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
  done(inviteRepresentative(db, official, { institution, email: person.email }, stage.occasion(49)));
  const [{ id }] = invitationsOf(db, person, stage.occasion(48).now) as unknown as [{ id: number }];
  done(answerInvitation(db, person, { id, move: 'accept' }, stage.occasion(48)));
  return { ...person, roles: [...person.roles, grantFor({ kind: 'institution', id: institution.id })] };
}
