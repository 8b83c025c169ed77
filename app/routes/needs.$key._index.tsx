import { data as reply, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { dateInChina } from '../calendar/working-days';
import { needMessages } from '../needs/messages';
import { needKindName } from '../needs/need-names';
import { NeedPage } from '../needs/need-page';
import { findNeed } from '../needs/need-view.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageOf } from '../web/page';
import { pageMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

export const headers = () => keptUnder();

export function loader({ context, params }: LoaderFunctionArgs) {
  const { language, db, actor } = context;
  const view = requireOk(findNeed(db, actor, params.key ?? '', language, dateInChina(context.now())));
  return reply({ language, view }, { status: view.stands || view.own || view.invitation ? 200 : 410 });
}

/** What is not everybody's to read says nothing to search engines. */
export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const need = data?.view.need;
  if (need?.readers !== 'everyone') return [{ title: 'TwinAtlas 孪图' }, { name: 'robots', content: 'noindex' }];
  return pageMeta(location.search, (language) => ({
    title: need.title || needMessages[language].title,
    description: `${needKindName(language, need.kind)} · ${need.posterName} · ${need.segments.map(({ name }) => name).join(' · ')}`,
    address: paths(language).need(need.key),
  }));
};

export default pageOf<typeof loader>(NeedPage);
