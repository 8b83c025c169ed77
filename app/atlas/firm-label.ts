/** What of a firm's name says in which form it is registered: at the end, after a comma or a space. */
const legalForm = /[\s,]+(co\.?|company)?[\s,]*(ltd\.?|limited|inc\.?|llc|corp\.?|corporation)$/i;

/** A firm's name as a drawing has room for it: without its legal form. 中文 names come in their short form already. */
export function firmLabel(name: string): string {
  return name.replace(legalForm, '') || name;
}
