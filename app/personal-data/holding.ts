/** What happens to rows about a person when they delete their account. */
type Fate = 'erase' | 'keep' | 'blank';

/** One table that holds something about people: how their rows are found, what they are shown, what deletion does. */
export interface Holding {
  readonly table: string;
  /** Columns with the number of an account; a row is about everybody named in one. */
  readonly by: readonly string[];
  /** Only rows of which this SQL holds: for tables in which rows of different kinds meet different fates. */
  readonly only?: string;
  /** Columns handed over in the export; keys, hashes and sealed values stay, they say nothing to a reader. */
  readonly show: readonly string[];
  readonly fate: Fate;
  /** Columns set to null by `blank`. */
  readonly blank?: readonly string[];
  readonly zh: string;
  readonly en: string;
  /** Why it is kept, for what is not erased. */
  readonly why?: { readonly zh: string; readonly en: string };
}

/** Why rows are kept, in words. */
export const proof = {
  zh: '只剩账号编号，用来证明谁做了什么；法规要求审核与发证可追溯。',
  en: 'Only the number of the account remains, as proof of who did what: reviews and certificates must stay traceable.',
};
export const firmsFile = {
  zh: '是企业的申请档案；其中联系人的姓名、电话、邮箱抹去。',
  en: 'It is the firm’s file; the contact’s name, telephone and address in it are erased.',
};
export const verifiable = {
  zh: '证书发出后须可查验，发证机构依法保存。',
  en: 'An issued certificate must stay verifiable; its issuer keeps it by law.',
};
