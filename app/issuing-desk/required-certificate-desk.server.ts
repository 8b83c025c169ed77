import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '../accounts/permissions/actor';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { homeRegionCode } from '../region/home-region.server';

/**
 * Somebody who may see certificates at the desk: a reviewer or official of the home region, under which all of them are
 * issued. Else the way to sign-in, or a 403: its pages hold names, so an official of another region sees none of it.
 */
export function requireCertificateDesk(asked: { readonly request: Request; readonly context: AppLoadContext }): Actor {
  return requireDeed(asked, 'desk.see', { regionCode: homeRegionCode(asked.context.db) });
}
