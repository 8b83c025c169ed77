import { anybody } from '../accounts/permissions/required-actor.server';
import { SchemePage } from '../certification/schemes/scheme-page';
import { schemeView } from '../certification/schemes/scheme-view.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { db, language, now, context, number, text }) => {
  const of = { occupationId: text('occupation'), level: number('level') };
  return {
    scheme: requireOk(schemeView(db, of, { actor: context.actor, language, now: now })),
  };
});

export const meta = publicWords<typeof loader>(
  (language, { data }) =>
    data && {
      title: data.scheme.title,
      description: data.scheme.description,
      address: paths(language).scheme(data.scheme.occupation.id, data.scheme.level),
    },
);

export default pageOf<typeof loader>(SchemePage);
