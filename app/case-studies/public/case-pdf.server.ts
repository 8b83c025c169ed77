import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptByKey } from '../../../db/kept';
import type { Database } from '../../../db/client';
import { dateInChina } from '../../calendar/working-days';
import type { FileStore } from '../../files/file-store.server';
import { defaultLanguage } from '../../i18n/language';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { qrCodeSvg } from '../../pdf/qr-code';
import { typeset, withMarkedGaps, type Words } from '../../pdf/typesetter.server';
import { projectMessages } from '../../projects/messages';
import { publicProjectView, type ProjectView } from '../../projects/public/project-view.server';
import { projectReference } from '../../projects/reference';
import { picturesOf, type CasePicture } from '../case-study.server';
import { caseParts } from '../case-text';
import { caseMessages } from '../messages';
import { caseHeadings } from './case-pdf-words';
import source from './case-study.typ?raw';
import { embeddedPicture } from '../../files/embedded-picture';
import { findPublicCase, type PublicCase } from './public-cases.server';

type Pdf = Promise<Outcome<Buffer, 'case-unknown'>>;

interface Asked {
  readonly projectId: number;
  readonly files: FileStore;
  readonly origin: string;
}

/** Set once until the data change: whoever asks again gets the same bytes. */
const kept = keptByKey<Asked, Pdf>(({ projectId, origin }) => `${projectId} ${origin}`, setCase, 20);

/**
 * A published case study as a paper, 中文 and English beside each other; □ stands for a character that the fonts cannot
 * draw.
 */
export function casePdf(db: Database, asked: Asked): Pdf {
  return kept(db, asked);
}

async function setCase(db: Database, { projectId, files, origin }: Asked): Pdf {
  const found = findPublicCase(db, projectId);
  const [zh, en] = [publicProjectView(db, projectId, 'zh'), publicProjectView(db, projectId, 'en')];
  if (!found || !zh.ok || !en.ok) return refuse('case-unknown', { value: String(projectId) });
  const pictures = picturesOf(db, projectId);
  const words = wordsOf(found, { zh: zh.value, en: en.value }, pictures);
  const drawn = await Promise.all(pictures.map((picture) => drawnPicture(files, picture)));
  const address = new URL(paths(defaultLanguage).caseStudy(projectId), origin).href;
  const parts = { address, qr: qrCodeSvg(address), pictures: JSON.stringify(drawn) };
  const pdf = await typeset({ source, words: withMarkedGaps(words), parts });
  if (!pdf.ok) throw new Error(`the paper of case ${projectId} holds what was to be marked: ${pdf.value}`);
  return ok(pdf.value);
}

/** A picture as the paper takes it; empty where its bytes are gone. */
async function drawnPicture(files: FileStore, { storedName, mediaType }: CasePicture): Promise<string> {
  const bytes = await readFile(join(files.folder, storedName)).catch(() => null);
  return (bytes && embeddedPicture(bytes, mediaType)) ?? '';
}

type Both = { readonly zh: string; readonly en: string };
type Views = { readonly zh: ProjectView; readonly en: ProjectView };

function wordsOf(
  { study, project }: PublicCase,
  views: Views,
  pictures: readonly CasePicture[],
): { readonly [name: string]: Words } {
  const publishedOn = dateInChina(new Date(study.publishedAt!));
  return {
    headings: { ...caseHeadings },
    title: { zh: study.titleZh, en: study.titleEn ?? '' },
    reference: projectReference(project.id),
    published: publishedOn,
    completed: views.zh.endedOn ?? '',
    date: publishedOn.split('-').map(Number),
    parties: views.zh.parties.map((party, index) => ({
      name: { zh: party.name, en: views.en.parties[index]!.name },
      role: { zh: projectMessages.zh.role[party.role], en: projectMessages.en.role[party.role] },
    })),
    segments: segmentsOf(views),
    parts: caseParts.map((part) => ({
      heading: { zh: caseMessages.zh.part[part], en: caseMessages.en.part[part] },
      text: { zh: study[`${part}Zh`], en: study[`${part}En`] ?? '' },
    })),
    outputs: views.zh.outputs.map(({ title, identifier, withdrawn }) => ({
      title,
      identifier: identifier ?? '',
      withdrawn: withdrawn ? withdrawn.on : '',
    })),
    effects: effectsOf(views),
    captions: pictures.map(({ captionZh, captionEn }) => ({ zh: captionZh, en: captionEn ?? '' })),
  };
}

function segmentsOf({ zh, en }: Views): Both[] {
  const english = new Map(en.work.map(({ segmentId, segment }) => [segmentId, segment]));
  const names = new Map(zh.work.map(({ segmentId, segment }) => [segmentId, segment]));
  return [...names].map(([id, name]) => ({ zh: name, en: english.get(id) ?? name }));
}

const measures = ['segments', 'links', 'paths'] as const;

/** What it moved, frozen when its evidence came in: region by region, each figure before and after. */
function effectsOf({ zh, en }: Views) {
  return zh.effects.map(({ region, on, before, after }, index) => ({
    region: { zh: region, en: en.effects[index]!.region },
    on,
    figures: measures.map((measure) => ({
      name: { zh: projectMessages.zh.effects[measure], en: projectMessages.en.effects[measure] },
      change: `${before[measure].present} → ${after[measure].present} / ${after[measure].total}`,
    })),
  }));
}
