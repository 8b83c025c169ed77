import { anybody } from '../accounts/permissions/required-actor.server';
import { SchemePage } from '../certification/schemes/scheme-page';
import { schemeVersionView } from '../certification/schemes/scheme-view.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

/** The address a credential names as its achievement: it stays, whatever version is in force. */
export const loader = view(anybody, (_by, { db, language, now, number, text }) => {
  const of = {
    occupationId: text('occupation'),
    level: number('level'),
    version: number('version'),
  };
  return {
    version: of.version,
    scheme: requireOk(schemeVersionView(db, of, { actor: null, language, now: now })),
  };
});

export const meta = publicWords<typeof loader>(
  (language, { data }) =>
    data && {
      title: data.scheme.title,
      description: data.scheme.description,
      address: paths(language).schemeVersion(data.scheme.occupation.id, data.scheme.level, data.version),
    },
);

export default pageOf<typeof loader>(SchemePage);
