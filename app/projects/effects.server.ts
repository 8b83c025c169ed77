import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { capabilityEvidence, projectFigures } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { dateInChina } from '../calendar/working-days';
import { addGrounds, retractGrounds, type NewGround } from '../companies/capability-grounds.server';
import type { Moment } from '../events/record.server';
import { industry } from '../region/industry.server';
import { charterOf } from './charter.server';
import { evidenceOf, type MissingCondition } from './evidence-rule';
import type { Project } from './project';
import { findProject } from './project.server';
import { projectReference } from './reference';
import { countedRegionOf, figuresOf } from './region-figures.server';

/** By what the grounds of a project are found again. */
export function groundsOf(projectId: number) {
  return { kind: 'project', reference: String(projectId) } as const;
}

/**
 * Lets the capabilities follow a project: adds a ground for each contribution that counts as evidence and does not stand
 * yet, retracts what counts no longer. Whatever changes a condition of the rule calls it, inside its own transaction. The
 * first time it moves a region, the region's figures before and after are kept.
 */
export function applyEffects(db: Database, tx: Transaction, projectId: number, { now }: Pick<Moment, 'now'>): void {
  const project = findProject(tx, projectId)!;
  const due = dueGrounds(tx, project, dateInChina(now));
  const standing = standingGrounds(tx, projectId);
  const gone = standing.filter((one) => !due.some((ground) => sameCapability(ground, one)));
  const fresh = due.filter(
    (ground) => !standing.some((one) => sameCapability(ground, one) && one.confidence === ground.confidence),
  );
  for (const one of gone)
    retractGrounds(tx, { ...groundsOf(projectId), ...capabilityOf(one) }, whyGone(project, one), now);
  if (fresh.length === 0) return;
  const { graph } = industry(db);
  const moved = [...new Set(fresh.flatMap(({ companyId }) => countedRegionOf(tx, companyId) ?? []))];
  const before = moved.map((regionCode) => figuresOf(tx, graph, regionCode));
  addGrounds(tx, fresh, now);
  moved.forEach((regionCode, index) => {
    const figures = { before: JSON.stringify(before[index]), after: JSON.stringify(figuresOf(tx, graph, regionCode)) };
    tx.insert(projectFigures)
      .values({ projectId, regionCode, at: now.toISOString(), ...figures })
      .onConflictDoNothing()
      .run();
  });
}

interface Capability {
  readonly companyId: number;
  readonly segmentId: string;
}

function capabilityOf({ companyId, segmentId }: Capability): Capability {
  return { companyId, segmentId };
}

function sameCapability(one: Capability, other: Capability): boolean {
  return one.companyId === other.companyId && one.segmentId === other.segmentId;
}

function standingGrounds(tx: Transaction, projectId: number) {
  const { kind, reference } = groundsOf(projectId);
  return tx
    .select({
      companyId: capabilityEvidence.companyId,
      segmentId: capabilityEvidence.segmentId,
      confidence: capabilityEvidence.confidence,
    })
    .from(capabilityEvidence)
    .where(
      and(
        eq(capabilityEvidence.kind, kind),
        eq(capabilityEvidence.reference, reference),
        isNull(capabilityEvidence.retractedAt),
      ),
    )
    .all();
}

/** The grounds a project's contributions make on a day: of each capability one, however many did it. */
function dueGrounds(tx: Transaction, project: Project, today: string): NewGround[] {
  const grounds = project.contributions.flatMap((contribution): NewGround[] => {
    const verdict = evidenceOf(project, contribution);
    const party = project.parties.find(({ id }) => id === contribution.partyId)!;
    if (!verdict.counts || party.party.kind !== 'company') return [];
    const title = charterOf(tx, project.id, project.agreedRevision!);
    return [
      {
        companyId: party.party.id,
        segmentId: contribution.segmentId,
        ...groundsOf(project.id),
        evidence: `Completed in the collaboration project “${title.titleEn ?? title.titleZh}” (${projectReference(project.id)}), confirmed by an independent party`,
        evidenceZh: `在协作项目“${title.titleZh}”（${projectReference(project.id)}）中完成，经独立一方确认`,
        confidence: verdict.confidence,
        validFrom: today,
      },
    ];
  });
  return grounds.filter((ground, index) => grounds.findIndex((other) => sameCapability(ground, other)) === index);
}

/** Why a ground stands no longer, as its reason is kept. */
function whyGone(project: Project, { companyId, segmentId }: Capability): MissingCondition | 'dropped' {
  const contribution = project.contributions.find(
    (one) =>
      one.segmentId === segmentId &&
      project.parties.some(({ id, party }) => id === one.partyId && party.kind === 'company' && party.id === companyId),
  );
  const verdict = contribution && evidenceOf(project, contribution);
  return verdict && !verdict.counts ? verdict.missing[0]! : 'dropped';
}
