import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicMaterial } from '../certificates/verification/material.server';
import { openJson } from '../certificates/documents/open-json.server';

/**
 * What a browser keeps to check certificates without a network. Never kept on the way: its status must be the latest.
 */
export async function loader({ context }: LoaderFunctionArgs) {
  return openJson(await publicMaterial(context.db, context.occasion), { type: 'application/json', seconds: 0 });
}
