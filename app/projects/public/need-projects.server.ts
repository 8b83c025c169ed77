import { localised } from '../../i18n/messages';
import { matchGrade, type AskedNeed } from '../../needs/matching';
import type { ProjectsForNeed } from '../../needs/matches-view.server';
import { scoreProject, type ProjectFit } from '../../needs/matching-project';
import type { Poster } from '../../needs/poster';
import { paths } from '../../paths';
import { leadOf, type PublicProject } from './public-project';
import { publicProjects } from './public-projects.server';

/** The listed projects that work on what a need looks for, best first, then the newest; the poster's own are counted. */
export const projectsForNeed: ProjectsForNeed = (db, need, { poster, limit, language }) => {
  const found = publicProjects(db).filter((project) => workedOn(need, project) > 0);
  const others = found.filter((project) => !isOf(poster, project));
  const best = others
    .map((project) => ({ project, ...scoreProject(need, fitOf(need, project)) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ project, score, parts }) => {
      const title = localised(language, project.titleZh, project.titleEn);
      const lead = leadOf(project);
      return {
        key: String(project.id),
        name: lead ? `${title} · ${localised(language, lead.nameZh, lead.nameEn)}` : title,
        href: paths(language).project(project.id),
        score,
        parts,
        grade: matchGrade(score),
        invited: false,
      };
    });
  return { best, own: found.length - others.length };
};

/** In how many of the needed segments a project has work that stands. */
function workedOn({ segments }: AskedNeed, { contributions }: PublicProject): number {
  const standing = contributions.filter(({ retractedAt }) => retractedAt === null);
  return segments.filter((segment) => standing.some(({ segmentId }) => segmentId === segment)).length;
}

function isOf(poster: Poster, { parties }: PublicProject): boolean {
  return poster.kind !== 'desk' && parties.some(({ kind, of }) => kind === poster.kind && of === poster.id);
}

function fitOf(need: AskedNeed, project: PublicProject): ProjectFit {
  const { state, parties } = project;
  return {
    direct: workedOn(need, project),
    regions: parties.map(({ regionCode }) => regionCode),
    stage: state === 'completed' ? 'completed' : state === 'stopped' ? 'stopped' : 'underWay',
  };
}
