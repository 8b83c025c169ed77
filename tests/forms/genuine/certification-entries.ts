import { pdf, png, sends, type GenuineEntries } from './genuine-entry';

const declared = { after: ['assessments.$session.declaration'] } as const;
const draft = '/certification-desk/schemes/gis-twin/1';

/** One's own record, applications for certification, the desk that judges them, sessions and scores. */
export const certificationEntries: GenuineEntries = {
  'assessments.$session.absences': sends(
    'assessor',
    '/assessments/3/absences',
    'candidateNumber={candidate}',
    declared,
  ),
  'assessments.$session.declaration': sends('assessor', '/assessments/3/declaration'),
  'assessments.$session.scores.$candidate.$paper': sends(
    'assessor',
    '/assessments/3/scores/{candidate}/theory',
    'points-0=70&points-1=15&comment=',
    declared,
  ),
  'assessments.$session.sheets.$paper._index': sends(
    'assessor',
    '/assessments/3/sheets/theory',
    'rows=[[2,"{candidate}",[70,15],""]]&blank=0&tab=',
    declared,
  ),
  'assessments.interests.$id': sends('assessor', '/assessments/interests/1', '', {
    after: ['assessments.interests._index'],
  }),
  'assessments.interests._index': sends(
    'assessor',
    '/assessments/interests',
    'kind=company&company=91449999DEM0000010',
  ),
  'certification-applications.$id.$step': sends('talent15', '/certification-applications/20/submission', 'reason='),
  'certification-applications._index': sends('talent2', '/certification-applications', 'occupation=iot-twin&level=1'),
  'certification-desk.appeals.$id': sends(
    'official',
    '/certification-desk/appeals/1',
    'reason=演示：核对无误&decision=uphold',
  ),
  'certification-desk.occupations': sends(
    'official',
    '/certification-desk/occupations',
    'nameZh=演示测绘师&nameEn=Surveyor&id=twin-surveyor&ladder=five&chain=&ticks-shown=fields&fields=gis&basis=演示',
  ),
  'certification-desk.reviews.$id._index': sends(
    'reviewer',
    '/certification-desk/reviews/18',
    'decision=return&reason=演示：请补材料&remark.work.0=演示',
    { after: ['certification-desk.reviews.$id.holding'] },
  ),
  'certification-desk.reviews.$id.holding': sends('reviewer', '/certification-desk/reviews/18/holding', 'holding=take'),
  'certification-desk.schemes.$occupation.$level.$section': sends(
    'official',
    `${draft}/wording`,
    'revision=0&title.zh=数字孪生地理建模师（初级）&title.en=Modeller&description.zh=演示&description.en=Demo&ticks-shown=fields&fields=gis&standard.name.zh=草案&standard.name.en=Draft&standard.version=2026-12&sample.zh=&sample.en=',
  ),
  'certification-desk.schemes.$occupation.$level._index': sends('official', draft, 'move=propose'),
  'certification-desk.schemes._index': sends(
    'official',
    '/certification-desk/schemes',
    'occupation=iot-twin&level=3&move=adopt',
  ),
  'certification-desk.sessions.$id._index': sends(
    'official',
    '/certification-desk/sessions/2',
    'move=cancel&reason=演示',
  ),
  'certification-desk.sessions.$id.assessors': sends(
    'official',
    '/certification-desk/sessions/2/assessors',
    'assessor=6&act=dismiss&q=',
  ),
  'certification-desk.sessions.$id.attendance': sends(
    'official',
    '/certification-desk/sessions/3/attendance',
    'candidateNumber={candidate}&attendance=excused&reason=演示',
  ),
  'certification-desk.sessions.$id.identities': sends(
    'official',
    '/certification-desk/sessions/3/identities',
    'except=',
  ),
  'certification-desk.sessions.$id.names': sends('official', '/certification-desk/sessions/3/names'),
  'certification-desk.sessions.$id.rescoring': sends(
    'official',
    '/certification-desk/sessions/3/rescoring',
    'candidateNumber={candidate}&reason=演示',
  ),
  'certification-desk.sessions.$id.result': sends('official', '/certification-desk/sessions/3/result', 'mark=abc', {
    withoutEffect: 'nothing is scored yet in that session',
  }),
  'certification-desk.sessions.$id.schedule': sends(
    'official',
    '/certification-desk/sessions/2/schedule',
    'startsAt={soon} 09:00&endsAt={soon} 12:00&place=演示考点&ticks-shown=online&seats=3',
  ),
  'certification-desk.sessions.$id.sign-in-sheet': sends('official', '/certification-desk/sessions/2/sign-in-sheet'),
  'certification-desk.sessions._index': sends(
    'official',
    '/certification-desk/sessions',
    'scheme=1&startsAt={soon} 09:00&endsAt={soon} 12:00&place=演示考点&ticks-shown=online&seats=3',
  ),
  'talent.$part.$position._index': sends(
    'talent2',
    '/talent/work/0',
    'revision=1&employer=演示&from=2016-07-01&until=&ticks-shown=fields&fields=bim',
  ),
  'talent.$part.$position.files': sends('talent2', '/talent/work/0/files', 'revision=1&note=演示', { file: pdf }),
  'talent.$part._index': sends(
    'talent2',
    '/talent/education',
    'school=演示大学&level=bachelor&completedOn=2016-06-30&ticks-shown=fields&fields=bim',
  ),
  'certification.$occupation.$level.alert': sends('talent2', '/certification/gis-twin/1/alert', 'wanted=yes'),
  'talent.photo._index': sends('talent2', '/talent/photo', '', { file: png }),
  'talent.photo.removal': sends('talent2', '/talent/photo/removal', '', { after: ['talent.photo._index'] }),
  'talent._index': sends('talent2', '/talent', 'revision=1&name=陈嘉禾&latinName=&regionCode=440100&company='),
  'talent.consent': sends('talent2', '/talent/consent', 'given=yes'),
  'talent.firms.$slug': sends('talent20', '/talent/firms/yunxiuluanshengyanshi', 'move=mute'),
  'talent.messages.$id.$step': sends('talent20', '/talent/messages/5/decline'),
};
