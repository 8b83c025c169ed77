import type { Actor } from '../../app/accounts/permissions/actor';
import { consentToBeFound } from '../../app/certification/talent/talent.server';
import {
  answerMessage,
  answerPreview,
  endMessage,
  holderMessages,
  reportMessage,
  showable,
} from '../../app/interests/holder-messages.server';
import { sendInterest, withdrawInterest } from '../../app/interests/interests.server';
import { publishTalentCounts } from '../../app/talent-counts/publication.server';
import type { NewDemand } from '../../app/talent-demand/demand';
import { recordDemand } from '../../app/talent-demand/demand.server';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/** Counts of holders, what officials say is asked for, a firm's messages to holders, and what these did with them. */
export function talentScenes(
  stage: Stage,
  cast: Record<CastName, Actor>,
  firm: { readonly first: Actor; readonly firstId: number },
): void {
  const { db, occasion } = stage;
  publishTalentCounts(db, occasion(13));
  demand(stage, cast);
  for (const holder of [cast.talent20, cast.talent21, cast.talent22, cast.talent23])
    done(consentToBeFound(db, holder, true, occasion(12)));
  const message = {
    chain: 'bim',
    level: null,
    region: '440100',
    segment: null,
    place: '广州市天河区',
    contact: '演示联系人 020-00000000',
  };
  const send = (work: string, daysAgo: number) =>
    done(sendInterest(db, firm.first, firm.firstId, { ...message, work }, occasion(daysAgo))).id;
  const withdrawn = send('演示：驻场建模员两名，为期三个月。', 9);
  done(withdrawInterest(db, firm.first, { companyId: firm.firstId, id: withdrawn }, occasion(8)));
  send('演示：城市信息模型平台的建模师，参与设计审查。', 6);
  answers(stage, cast);
}

/** A demand for a whole chain, one for a segment of it, and an older word on that segment. */
function demand({ db, occasion }: Stage, cast: Record<CastName, Actor>): void {
  const said: NewDemand = {
    region: '440100',
    chain: 'bim',
    segment: null,
    people: 60,
    source: '演示数据，并非真实调查 made up for the demonstration',
    asOf: '2026-09-30',
    confidence: 'low',
  };
  for (const one of [
    said,
    { ...said, segment: 'bim.authoring', people: 18, asOf: '2025-12-31' },
    { ...said, segment: 'bim.authoring', people: 24 },
  ])
    done(recordDemand(db, cast.official, one, occasion(11)));
}

/** The newest message: one waits, one is answered with a certificate, one declined, one reported to the desk. */
function answers({ db, occasion }: Stage, cast: Record<CastName, Actor>): void {
  const newest = (holder: Actor) => holderMessages(db, holder.accountId, 'zh', occasion(5).now)[0]!.id;
  const at = occasion(4);
  const shown = {
    certificates: showable(db, cast.talent21, 'zh', at.now).map((line) => line.number),
    note: '演示：下周可以面谈。',
  };
  const seen = JSON.stringify(answerPreview(db, cast.talent21, shown, 'zh', at.now));
  done(answerMessage(db, cast.talent21, { id: newest(cast.talent21), ...shown, seen }, at));
  done(endMessage(db, cast.talent22, { id: newest(cast.talent22), move: 'decline' }, at));
  done(reportMessage(db, cast.talent23, { id: newest(cast.talent23), report: '演示：内容与证书无关，像是广告' }, at));
}
