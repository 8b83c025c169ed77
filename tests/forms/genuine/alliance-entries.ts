import { pdf, png, sends, type GenuineEntries } from './genuine-entry';

const held = { after: ['desk.applications.$id.holding'] } as const;
const firm = '/companies/yunxiuluanshengyanshi';

/** Membership applications, firms and what they offer, seek and say of one another. */
export const allianceEntries: GenuineEntries = {
  'applications.$id.appeal': sends('firm4', '/applications/13/appeal', 'reason=演示：材料已补齐'),
  'applications.$id.capabilities.$segment._index': sends(
    'firm4',
    '/applications/11/capabilities/gis.cim',
    'revision={applicationRevision}&deed=link&segmentId=gis.cim&kind=product-page&url=https://a.demo.example.cn/&note=演示',
  ),
  'applications.$id.capabilities.$segment.files': sends(
    'firm4',
    '/applications/11/capabilities/gis.cim/files',
    'revision={applicationRevision}&kind=product-page&note=演示',
    { file: pdf },
  ),
  'applications.$id.capabilities._index': sends(
    'firm6',
    '/applications/5/capabilities',
    'revision={draftRevision}&segmentId=gis.cim&summary=演示',
  ),
  'applications.$id.consent': sends(
    'firm6',
    '/applications/5/consent',
    'revision={draftRevision}&ticks-shown=consent&consent=yes',
  ),
  'applications.$id.declaration': sends(
    'firm6',
    '/applications/5/declaration',
    'revision={draftRevision}&declaredBy=演示联系人',
  ),
  'applications.$id.identity': sends(
    'firm6',
    '/applications/5/identity',
    'revision={draftRevision}&nameZh=广州朝露有限公司&uscc=&shortName=朝露&nameEn=&regionCode=440100&address=&website=&contactName=&contactPhone=&contactEmail=',
  ),
  'applications.$id.people': sends(
    'firm6',
    '/applications/5/people',
    'revision={draftRevision}&name=演示甲&duty=负责人&name=&duty=',
  ),
  'applications.$id.submission': sends('firm4', '/applications/11/submission', 'revision={applicationRevision}'),
  'applications.$id.withdrawal': sends('firm5', '/applications/14/withdrawal'),
  'applications._index': sends('talent2', '/applications', 'company='),
  'colleague-requests.$id._index': sends('firm5', '/colleague-requests/2', 'move=withdraw'),
  'colleague-requests.$id.letter': sends('firm5', '/colleague-requests/2/letter', '', { file: pdf }),
  'colleague-requests._index': sends(
    'talent2',
    '/colleague-requests?company=beidouxingyecehuiyanshi',
    'note=演示：同事',
  ),
  'companies.$slug.colleagues.$account': sends(
    'firm1',
    `${firm}/colleagues/8`,
    'move=remove&reason=&ticks-shown=knowing&knowing=yes',
  ),
  'companies.$slug.colleagues._index': sends('firm1', `${firm}/colleagues`, 'email=talent3@demo.example.cn'),
  'companies.$slug.interests.$id': sends('firm1', `${firm}/interests/2`),
  'companies.$slug.interests._index': sends(
    'firm1',
    `${firm}/interests`,
    'chain=bim&level=&region=&segment=&work=演示&place=广州&contact=演示',
  ),
  'companies.$slug.logo._index': sends('firm1', `${firm}/logo`, '', { file: png }),
  'companies.$slug.membership': sends('reviewer', `${firm}/membership`, 'move=suspend&reason=演示'),
  'companies.$slug.offers.$offer': sends(
    'firm1',
    `${firm}/offers/new`,
    'kind=equipment&scope=gis&titleZh=演示雷达&descriptionZh=演示说明&titleEn=&descriptionEn=&regionCode=440100&terms=free&contact=演示&validUntil={soon}&publish=yes',
  ),
  'companies.$slug.products': sends('firm1', `${firm}/products`, 'products=演示平台'),
  'companies.$slug.profile': sends(
    'firm1',
    `${firm}/profile`,
    'shortName=云岫&nameEn=&website=&introZh=演示&introEn=&nameZh=广州云岫孪生科技有限公司（演示）&uscc=91449999DEM0000010&regionCode=440100&address=演示路2号',
  ),
  'companies.$slug.reports': sends(
    'nobody',
    `${firm}/reports`,
    'ticks-shown=fields&fields=website&text=演示：网站打不开&source=&email=&ticks-shown=consent',
  ),
  'companies.$slug.supply-links': sends(
    'firm1',
    `${firm}/supply-links`,
    'otherId=96&otherIs=supplier&segmentId=gis.cim',
  ),
  'desk.applications.$id.approval': sends('reviewer', '/desk/applications/3/approval', 'reason=演示：材料不实'),
  'desk.applications.$id.comments': sends('reviewer', '/desk/applications/9/comments', 'field=nameZh&text=演示', held),
  'desk.applications.$id.decision': sends(
    'reviewer',
    '/desk/applications/9/decision',
    'decision=return&reason=演示',
    held,
  ),
  'desk.applications.$id.duplicates': sends(
    'reviewer',
    '/desk/applications/9/duplicates',
    'company=98&verdict=different&reason=演示',
    held,
  ),
  'desk.applications.$id.holding': sends('reviewer', '/desk/applications/9/holding', 'move=take'),
  'desk.colleagues.$id': sends('reviewer', '/desk/colleagues/2', 'move=accept&reason=演示'),
  'desk.decisions': sends(
    'reviewer',
    '/desk/decisions',
    'ticks-shown=id&id=7&id=8&reason=演示：请补材料&decision=return',
  ),
  'desk.interests.$id': sends('reviewer', '/desk/interests/2', 'move=stop&reason=演示'),
  'desk.merge-proposals.$id': sends('reviewer', '/desk/merge-proposals/1', 'reason=演示&move=withdraw', {
    withoutEffect: 'nothing that waits for a second reviewer is in the demonstration',
  }),
  'desk.merges.$id': sends('reviewer', '/desk/merges/1', 'reason=演示', { after: ['desk.merges._index'] }),
  'desk.merges._index': sends(
    'reviewer',
    '/desk/merges',
    'kept=yanshirongyinzhizao&merged=yanshirongyinzhizao-2&reason=演示',
  ),
  'desk.profile-changes.$id': sends('reviewer', '/desk/profile-changes/2', 'move=reject&reason=演示'),
  'desk.reports.$id._index': sends('reviewer', '/desk/reports/1', 'reason=演示&move=reject'),
  'desk.reports.$id.corrections': sends(
    'reviewer',
    '/desk/reports/1/corrections',
    'field=website&value=www.demo-new.example.cn&source=https://demo.example.cn/about',
  ),
  'desk.threads.$id': sends('reviewer', '/desk/threads/8', 'move=stop&reason=演示'),
  'needs.new': sends(
    'firm1',
    '/needs/new',
    'poster={poster}&kind=partner&titleZh=演示需求&purposeZh=演示说明&titleEn=&purposeEn=&ticks-shown=segments&segments=gis.cim&regionCode=440100&budget=&validUntil={soon}&readers=everyone&post=yes',
  ),
  'needs.$key.form': sends(
    'firm1',
    '/needs/{draftNeed}/form',
    'poster={poster}&kind=partner&titleZh=演示需求&purposeZh=演示说明&titleEn=&purposeEn=&ticks-shown=segments&segments=gis.cim&regionCode=440100&budget=&validUntil={soon}&readers=everyone&post=',
  ),
  'needs.$key.state': sends('firm1', '/needs/{draftNeed}/state', 'move=post'),
  'needs.$key.meeting': sends(
    'firm1',
    '/needs/{matchedNeed}/meeting',
    'with=match&invitation={matchedInvitation}&offerId=&note=',
  ),
  'needs.$key.invitations._index': sends(
    'firm1',
    '/needs/{uninvitedNeed}/invitations',
    'ticks-shown=party&party={other}',
  ),
  'needs.$key.invitations.$invitation': sends('firm1', '/needs/{ownNeed}/invitations/{sentInvitation}'),
  'need-invitations.$key': sends(
    'firm2',
    '/need-invitations/{sentInvitation}',
    'seen=waiting&reason=&note=演示&move=accept',
  ),
  'offers.$id.state': sends('firm1', '/offers/4/state', 'move=renew'),
  'saved-searches.$id': sends('official', '/saved-searches/1'),
  'saved-searches._index': sends('official', '/saved-searches?region=440100', 'name=演示'),
  'scenarios.$id': sends('official', '/scenarios/1'),
  'scenarios._index': sends('official', '/scenarios?region=440100&fill=control.ioc', 'name=演示'),
  'supply-links.$id': sends('firm1', '/supply-links/1', 'move=withdraw'),
  'desk.institutions': sends(
    'official',
    '/desk/institutions',
    'nameZh=演示学院&nameEn=Demonstration College&kind=university&code=&regionCode=440100&source=演示',
  ),
  'institutions.$slug.record': sends(
    'official',
    '/institutions/{institution}/record',
    'nameZh=岭南演示大学&nameEn=Lingnan Demonstration University&kind=university&code=DEMO-U-1&regionCode=440100&source=演示：更正',
  ),
  'institutions.$slug.representatives._index': sends(
    'university1',
    '/institutions/{institution}/representatives',
    'email=new@demo.example.cn',
  ),
  'institutions.$slug.representatives.$account': sends(
    'official',
    '/institutions/{institution}/representatives/{representative}',
    'reason=演示：调离&ticks-shown=knowing&knowing=yes',
  ),
  'institution-invitations.$id': sends('university2', '/institution-invitations/2', 'move=accept'),
  'threads.$id._index': sends('firm1', '/threads/7', 'seen={newestMessage}&text=演示：可以&move=write'),
  'threads.$id.files': sends('firm1', '/threads/7/files', '', { file: pdf }),
  'threads.$id.mute': sends('firm1', '/threads/7/mute', 'mute=yes'),
  'threads.$id.organisation': sends('firm1', '/threads/8/organisation', 'party=company:{firm}'),
  'threads.$id.report': sends('firm1', '/threads/7/report', 'report=演示：广告'),
  'threads.new.$kind.$id': sends('talent2', '/threads/new/offer/2', 'party=&text=演示：可以用多久？'),
  'talent-demand': sends(
    'official',
    '/talent-demand',
    'region=440100&chain=bim&segment=&people=100&source=演示&asOf=2026-11-01&confidence=medium',
  ),
};
