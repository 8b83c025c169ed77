import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ladder, levelOf, type Ladder } from '../app/certification/schemes/ladder';
import { schemeContent, schemeFaults, type SchemeContent } from '../app/certification/schemes/scheme';
import { overclaims } from '../app/certification/schemes/claims';
import { bodyKinds } from '../app/certificates/certificate-state';
import { issuingBodies, ladders, occupations, schemeProposals } from '../db/schema';
import { cell, readRows, referred, type SeedRow } from './rows';
import { SeedError } from './seed-error';
import type { Shipment } from './shipment';

/** What one level of a ladder asks, in every occupation of the drafts. */
const { title: _title, description: _description, fields: _fields, ...common } = schemeContent.shape;
const draft = z.strictObject({ ladder: z.string(), level: z.number().int(), ...common });

type Draft = z.output<typeof draft>;

const occupationColumns = {
  occupation_id: cell.text,
  name_zh: cell.text,
  name_en: cell.text,
  ladder: cell.text,
  chain_id: cell.optional,
  fields: cell.list,
  basis: cell.text,
};
type OccupationRow = SeedRow<z.output<z.ZodObject<typeof occupationColumns>>>;

/**
 * Ladders, occupations, a body without any authorisation, and one draft of a scheme per occupation and level. The
 * drafts are TwinAtlas' own and in force nowhere: an official adopts one as a version, and a body must be authorised.
 */
export function loadCertification(folder: string, shipment: Shipment, chains: ReadonlyMap<string, unknown>): void {
  const known = loadLadders(folder, shipment);
  const drafts = readJson(folder, 'certification/schemes.json', z.array(draft));
  const rows = readRows(folder, 'certification/occupations.csv', occupationColumns, ['occupation_id']);
  rows.forEach((row, index) => {
    const { value } = row;
    const of = referred(row, 'ladder', value.ladder, known, 'ladder');
    if (value.chain_id !== null) referred(row, 'chain_id', value.chain_id, chains, 'chain');
    shipment.put(occupations, ['id'], {
      id: value.occupation_id,
      ordinal: index + 1,
      nameZh: value.name_zh,
      nameEn: value.name_en,
      ladderId: of.id,
      chainId: value.chain_id,
      basis: value.basis,
    });
    for (const one of drafts) if (one.ladder === of.id) putProposal(shipment, row, of, one);
  });
  loadBodies(folder, shipment);
}

/** The draft of one level; it may break no rule of schemes and claim nothing. */
function putProposal(shipment: Shipment, row: OccupationRow, of: Ladder, one: Draft): void {
  const { value } = row;
  const { ladder: _ladder, level, ...rest } = one;
  const content = { ...rest, ...titlesOf(value, of, level), fields: value.fields };
  const fault = schemeFaults(content)[0];
  if (fault) throw row.fault('occupation_id', `the draft of level ${level} breaks ${fault.code} at ${fault.field}`);
  const { title, description } = content;
  const [claim] = overclaims(`${title.zh} ${title.en} ${description.zh} ${description.en}`, []);
  if (claim) throw row.fault('name_zh', `“${claim.term}” claims what nobody authorised`);
  shipment.put(schemeProposals, ['occupationId', 'level'], { occupationId: value.occupation_id, level, content });
}

function loadBodies(folder: string, shipment: Shipment): void {
  const columns = {
    body_id: cell.text,
    name_zh: cell.text,
    name_en: cell.text,
    kind: z.enum(bodyKinds),
    note: cell.optional,
  };
  for (const { value } of readRows(folder, 'certification/bodies.csv', columns, ['body_id'])) {
    shipment.put(issuingBodies, ['id'], {
      id: value.body_id,
      nameZh: value.name_zh,
      nameEn: value.name_en,
      kind: value.kind,
      mayClaim: [],
      note: value.note,
    });
  }
}

function titlesOf(
  occupation: { name_zh: string; name_en: string },
  of: Ladder,
  level: number,
): Pick<SchemeContent, 'title' | 'description'> {
  const { short } = levelOf(of, level);
  return {
    title: { zh: `${occupation.name_zh}（${short.zh}）`, en: `${occupation.name_en}, ${short.en}` },
    description: {
      zh: `孪图草案：通过${short.zh}考核的${occupation.name_zh}。`,
      en: `TwinAtlas draft: ${occupation.name_en}, assessed at ${short.en}.`,
    },
  };
}

function loadLadders(folder: string, shipment: Shipment): Map<string, Ladder> {
  const found = readJson(folder, 'certification/ladders.json', z.array(ladder));
  for (const one of found) shipment.put(ladders, ['id'], { id: one.id, content: one });
  return new Map(found.map((one) => [one.id, one]));
}

function readJson<Schema extends z.ZodType>(folder: string, file: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new SeedError({ file, line: 1, field: issue.path.join('.'), value: '', reason: issue.message });
}
