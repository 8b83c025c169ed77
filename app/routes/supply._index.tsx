import { redirect } from '@remix-run/node';
import { anybody } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { homeRegionCode } from '../region/home-region.server';
import { view } from '../web/route.server';

/** Leads to the home region. */
export const loader = view(anybody, (_by, { db, language }): never => {
  throw redirect(paths(language).supply(homeRegionCode(db)));
});
