const minutes = 5;

/** When a challenge handed out now is no longer answered. */
export function endOfChallenge(now: Date): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString();
}

/** The challenge a browser's answer says it answers (base64url), or null when there is none to read. */
export function givenChallenge(clientData: unknown): string | null {
  if (typeof clientData !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
    const { challenge } = parsed as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}
