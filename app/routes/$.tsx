/** Any address without a page: a 404 inside the frame, in the reader's language. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
