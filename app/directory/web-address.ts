/** A web or mail address, whole or as a bare host whose last part is letters; the host stands in the first group. */
const address = /^(?:https?:\/\/|[^\s@/]+@)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?#]\S*)?$/i;

/** What stands behind the point of a listed company's code is an exchange, not a domain: 300177.SZ. */
const listedCode = /^\d+\.[a-z]{2}$/i;

/** The host that a text names, in lower case and without www; null when the text is no web or mail address. */
export function hostIn(text: string): string | null {
  const trimmed = text.normalize('NFKC').trim();
  const host = address.exec(trimmed)?.[1]?.toLowerCase() ?? null;
  return host === null || listedCode.test(host) ? null : host.replace(/^www\./, '');
}
