import { redirect, type LinksFunction } from '@remix-run/node';
import { anybody } from '../accounts/permissions/required-actor.server';
import styles from '../network/network.css?url';
import { findPublicCase } from '../case-studies/public/public-cases.server';
import { paths } from '../paths';
import { projectPictureView } from '../project-network/project-columns.server';
import { ProjectWithPicture } from '../project-network/project-with-picture';
import { publicProjectView } from '../projects/public/project-view.server';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const loader = view(anybody, (_by, { db, language, id }) => {
  const found = publicProjectView(db, id, language);
  if (!found.ok && found.code === 'project-moved') throw redirect(paths(language).project(Number(found.value)), 301);
  return {
    project: requireOk(found),
    picture: projectPictureView(db, id, language),
    hasCase: findPublicCase(db, id) !== null,
  };
});

export const meta = publicWords<typeof loader>(
  (language, { data }) =>
    data && {
      title: data.project.title,
      description: data.project.goal.slice(0, 160),
      address: paths(language).project(data.project.id),
    },
);

export default pageOf<typeof loader>(ProjectWithPicture);
