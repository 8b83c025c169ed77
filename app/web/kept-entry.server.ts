/** What was read of requests under way, so that an answer made after the action gave up can still show it again. */
const entries = new WeakMap<Request, FormData>();

/** Remembers a form as it was read from `request`, as long as the request lives; returns the form. */
export function keepEntry(request: Request, sent: FormData): FormData {
  entries.set(request, sent);
  return sent;
}

/** The form that was read from `request`; an empty one when none was, as of an upload. */
export function entryOf(request: Request): FormData {
  return entries.get(request) ?? new FormData();
}
