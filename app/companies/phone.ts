/** An extension as people write it behind a number. */
const extension = /(?:转|轉|分机|分機|ext\.?|x|#)[\s:：]*\d{1,6}$/i;

/**
 * Whether people could dial it: one number, or several between / 、 , or ;, each of 5 to 15 digits with spaces, hyphens,
 * dots and brackets between them, a + in front and an extension behind: `+86 (020) 8123-4567 转 801`.
 */
export function isPhone(text: string): boolean {
  const numbers = text.normalize('NFKC').split(/[/、,;]|\s或\s?/);
  return numbers.every((one) => {
    const bare = one.trim().replace(extension, '').trim();
    return /^\+?[\d\s().·\-‐–—]+$/.test(bare) && /^\d{5,15}$/.test(bare.replace(/\D/g, ''));
  });
}
