/** The body a mail program sends to stop mail with one press (RFC 8058, section 3.2). */
const oneClick = 'List-Unsubscribe=One-Click';

/** A line break or two may follow it; a longer body is a form, and read as one. */
const longest = oneClick.length + 4;

/** Whether a request is a mail program's; its body stays to be read as a form. One that breaks off is none. */
export async function readsOneClick(request: Request): Promise<boolean> {
  const type = request.headers.get('Content-Type') ?? '';
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN);
  if (!type.startsWith('application/x-www-form-urlencoded') || !(length <= longest)) return false;
  const body = await request
    .clone()
    .text()
    .catch(() => '');
  return body.trim() === oneClick;
}
