import type { SideBySide } from '../i18n/side-by-side';

type Names = Readonly<Record<string, SideBySide>>;

/** What a party is in a collaboration project. */
export const parts: Names = {
  partner: ['参与', 'partner'],
  funder: ['出资', 'funder'],
  facility: ['场地设备', 'facility'],
  site: ['应用方', 'site'],
  adviser: ['顾问', 'adviser'],
};

/** What a party said of work in a project. */
export const answers: Names = {
  own: ['本方确认', 'states its own work'],
  confirm: ['已见到', 'confirmed'],
  'not-seen': ['没见到', 'not seen'],
  dispute: ['有异议', 'disputed'],
};

/** How a project stands in public. */
export const listings: Names = {
  unlisted: ['未公开', 'not listed'],
  submitted: ['待核对', 'to be checked'],
  returned: ['已退回', 'returned'],
  listed: ['已公开', 'listed'],
  withheld: ['暂不公开', 'withheld'],
};

/** What conversations are about. */
export const talkedAbout: Names = {
  need: ['需求', 'need'],
  offer: ['资源供给', 'offer'],
  project: ['协作项目', 'project'],
};
