/** What a business licence, a website's foot and a card print before the words themselves. */
const label =
  /^\s*(?:(?:企业|公司|单位|机构)?(?:中文|英文)?(?:名称|全称|简称)|联系(?:人|电话|邮箱)|(?:座机|手机|电话|邮箱|网址|官网)|(?:company|english|short) name|name|website|e-?mail|phone|tel)\s*[:：]\s*(?=\S)/i;

/** A line that was pasted with its label, without it: 企业名称：广州… → 广州…. A label alone stays. */
export function withoutLabel(text: string): string {
  return text.replace(label, '');
}
