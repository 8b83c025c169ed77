/** The body a mail program sends to stop mail with one press (RFC 8058, section 3.2). */
const oneClick = 'List-Unsubscribe=One-Click';

/** Whether a request is a mail program's; its body stays to be read as a form. */
export async function readsOneClick(request: Request): Promise<boolean> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return false;
  return (await request.clone().text()).trim() === oneClick;
}
