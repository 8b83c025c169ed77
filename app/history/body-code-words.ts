import type { SideBySide } from '../i18n/side-by-side';

type Names = Readonly<Record<string, SideBySide>>;

/** Changes of an issuing body that two people make, as history says them. */
export const bodyChangeNames: Names = {
  add: ['登记机构', 'add the body'],
  authorise: ['登记授权', 'record an authorisation'],
  'end-authorisation': ['终止授权', 'end an authorisation'],
  key: ['启用新密钥', 'give a new key'],
  end: ['停止机构', 'end the body'],
};
