import { mailed, png, sends, type GenuineEntries } from './genuine-entry';

const everyKind =
  'membership=daily&offers=daily&supply=daily&colleagues=daily&talent=daily&certification=daily&sessions=at-once&certificates=daily&searches=daily&needs=off&projects=daily&threads=daily&desk=daily&other=daily&language=zh';

/** Requests to what parties of projects, their desk and readers of their own messages send. */
export const projectEntries: GenuineEntries = {
  'desk.projects.$id': sends('reviewer', '/desk/projects/6', 'revision=1&deed=list&reason=演示'),
  'desk.cases.$id': sends('reviewer', '/desk/cases/14', 'deed=return&reason=演示&sent='),
  'inbox.escalations.$kind.$thing': sends(
    'official',
    '/inbox/escalations/need-silence/{silentInvitation}',
    'move=take&colleague=',
  ),
  'inbox.mail-settings': sends('firm1', '/inbox/mail-settings', everyKind),
  'inbox.messages': sends('firm1', '/inbox/messages', 'notice=all&read=yes'),
  'mail-stops.$token': sends('nobody', '/mail-stops/演示', '', mailed),
  'own-projects.$id.$part': sends('firm1', '/own-projects/3/step', 'revision=1&step=start'),
  'own-projects.$id.case.$part': sends('firm2', '/own-projects/14/case/answer', 'answer=agree'),
  'own-projects.$id.case._index': sends(
    'firm1',
    '/own-projects/15/case',
    'titleZh=演示&titleEn=&problemZh=演示&problemEn=&approachZh=演示&approachEn=&resultZh=演示&resultEn=&reuseZh=演示&reuseEn=',
  ),
  'own-projects.$id.case.pictures': sends('firm1', '/own-projects/15/case/pictures', 'captionZh=演示&captionEn=', {
    file: png,
  }),
  'own-projects.$id.charter': sends(
    'firm1',
    '/own-projects/1/charter',
    'revision=1&titleZh=演示试点&titleEn=&goalZh=演示目标&goalEn=&startsOn=&endsOn=&visibility=public',
  ),
  'own-projects.$id.parties': sends('firm1', '/own-projects/1/parties', 'party=institution:1&role=adviser&note=演示'),
  'own-projects.new': sends(
    'firm1',
    '/own-projects/new',
    'party=company:{firm}&titleZh=演示项目&goalZh=&segments=&continues=&need=',
  ),
};
