import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { frameworkGoals, frameworkLayers, frameworkParts, frameworkRemarks } from '../db/schema';
import { SeedError } from './seed-error';
import type { Shipment } from './shipment';

const named = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const frameworkSchema = z.strictObject({
  source: z.string().min(1),
  goals: z.array(named.extend({ year: z.int() })),
  purpose: named,
  layers: z.array(named.extend({ id: z.string().min(1), driver_zh: z.string().optional(), parts: z.array(named) })),
  leading_group: z.strictObject({
    zh: z.string().min(1),
    head_zh: z.string().min(1),
    members_zh: z.array(z.string().min(1)),
  }),
});

/** The framework the study recommends: goals, layers with their parts, who leads. */
export function loadFramework(folder: string, shipment: Shipment): void {
  const file = 'study/framework.json';
  const { source, goals, purpose, layers, leading_group: group } = parseFramework(folder, file);
  for (const goal of goals)
    shipment.put(frameworkGoals, ['year'], { year: goal.year, textZh: goal.zh, textEn: goal.en, source });
  layers.forEach((layer, index) => {
    shipment.put(frameworkLayers, ['id'], {
      id: layer.id,
      ordinal: index + 1,
      nameZh: layer.zh,
      nameEn: layer.en,
      driverZh: layer.driver_zh ?? null,
      source,
    });
    layer.parts.forEach((part, place) =>
      shipment.put(frameworkParts, ['layerId', 'ordinal'], {
        layerId: layer.id,
        ordinal: place + 1,
        nameZh: part.zh,
        nameEn: part.en,
      }),
    );
  });
  const remark = (key: (typeof frameworkRemarks.$inferInsert)['key'], textZh: string, textEn: string | null) =>
    shipment.put(frameworkRemarks, ['key'], { key, textZh, textEn, source });
  remark('purpose', purpose.zh, purpose.en);
  remark('leading_group', group.zh, null);
  remark('leading_group_head', group.head_zh, null);
  remark('leading_group_members', group.members_zh.join('、'), null);
}

function parseFramework(folder: string, file: string): z.infer<typeof frameworkSchema> {
  const fault = (field: string, reason: string) => new SeedError({ file, line: 1, field, value: '', reason });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    throw fault('(file)', error instanceof Error ? error.message : String(error));
  }
  const parsed = frameworkSchema.safeParse(content);
  if (!parsed.success) throw fault(parsed.error.issues[0]!.path.join('.'), parsed.error.issues[0]!.message);
  return parsed.data;
}
