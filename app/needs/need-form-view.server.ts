import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needs, needSegments } from '../../db/schema/index';
import { allRegionChoices, type Choice } from '../region/place-choices.server';
import { activeGrants, type Actor } from '../accounts/permissions/actor';
import { daysAhead } from '../calendar/last-day';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { partiesOf, partyKey } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { homeRegionCode } from '../region/home-region.server';
import { industry } from '../region/industry.server';
import { regionMeant } from '../region/region-search.server';
import { regionsByCode } from '../region/regions.server';
import { needMessages } from './messages';
import type { NeedForm } from './need-form';
import { needTerm, renewedUntil } from './need-term';
import { posterKey, postsFor, posterOf } from './poster';

export interface NeedFormView {
  /** Null for a new one. */
  readonly key: string | null;
  /** A new one has a kind where its address brought one. */
  readonly values: Omit<NeedForm, 'kind'> & { readonly kind: NeedForm['kind'] | '' };
  /** When it last changed, ISO 8601; empty for a new one. */
  readonly seen: string;
  readonly draft: boolean;
  readonly posters: readonly Choice[];
  /** Each chain with its segments. */
  readonly segments: readonly { readonly chain: string; readonly segments: readonly Choice[] }[];
  readonly regions: readonly Choice[];
  /** First and last possible day. */
  readonly days: readonly [first: string, last: string];
}

/** What an address may fill in before: a gap, a segment or a scenario leads here with what it knows. */
export type FilledIn = Partial<Pick<NeedForm, 'kind' | 'regionCode' | 'titleZh'>> & {
  readonly segments?: readonly string[];
};

type View = Outcome<NeedFormView, 'need-unknown' | 'need-over'>;

/** The form of a new need, filled in as far as its address says; who acts for nobody has no poster to choose. */
export function newNeedForm(db: Database, actor: Actor, filled: FilledIn, language: Language, today: string): View {
  const common = choicesFor(db, actor, language, today);
  const known = new Set(industry(db).segments.map(({ id }) => id));
  const values: NeedFormView['values'] = {
    poster: common.posters.length === 1 ? common.posters[0]![0] : '',
    kind: filled.kind ?? '',
    segments: (filled.segments ?? []).filter((id) => known.has(id)),
    titleZh: filled.titleZh ?? '',
    titleEn: null,
    purposeZh: '',
    purposeEn: null,
    regionCode: regionMeant(db, filled.regionCode ?? '') || null,
    budget: null,
    readers: 'everyone',
    validUntil: renewedUntil(today, today),
  };
  return ok({ key: null, values, seen: '', draft: true, ...common });
}

/** The form of one's own need; a day that is over makes room for the usual one. */
export function needFormView(db: Database, actor: Actor, key: string, language: Language, today: string): View {
  const need = db.select().from(needs).where(eq(needs.key, key)).get();
  if (!need || !postsFor(actor, posterOf(need))) return refuse('need-unknown', { value: key });
  if (need.state === 'met' || need.state === 'withdrawn') return refuse('need-over', { state: need.state });
  const { kind, titleZh, titleEn, purposeZh, purposeEn, regionCode, budget, readers, validUntil } = need;
  const rows = db.select().from(needSegments).where(eq(needSegments.needId, need.id)).all();
  return ok({
    key,
    values: {
      poster: posterKey(posterOf(need)),
      kind,
      segments: rows.map(({ segmentId }) => segmentId),
      titleZh,
      titleEn,
      purposeZh,
      purposeEn,
      regionCode,
      budget,
      readers,
      validUntil: validUntil < today ? renewedUntil(today, today) : validUntil,
    },
    seen: need.updatedAt,
    draft: need.state === 'draft',
    ...choicesFor(db, actor, language, today),
  });
}

function choicesFor(db: Database, actor: Actor, language: Language, today: string) {
  const { chains, segments } = industry(db);
  return {
    posters: posterChoices(db, actor, language),
    segments: chains.map((chain) => ({
      chain: localised(language, chain.nameZh, chain.nameEn),
      segments: segments
        .filter(({ chainId }) => chainId === chain.id)
        .map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)] as const),
    })),
    regions: allRegionChoices(db, language),
    days: daysAhead(today, needTerm.most),
  };
}

/** In whose names the reader may post: organisations they act for, and desks of the regions of their office. */
function posterChoices(db: Database, actor: Actor, language: Language): Choice[] {
  const parties = partiesOf(actor);
  const names = partyNames(db, parties, language);
  const regions = regionsByCode(db);
  const home = homeRegionCode(db);
  const desks = new Set(activeGrants(actor, 'official').map(({ regionCode }) => regionCode ?? home));
  return [
    ...parties.flatMap((party) => {
      const named = names.get(partyKey(party));
      return named ? [[partyKey(party), named.name] as const] : [];
    }),
    ...[...desks].map((code) => {
      const region = regions.get(code);
      const name = region ? localised(language, region.nameZh, region.nameEn) : code;
      return [posterKey({ kind: 'desk', regionCode: code }), needMessages[language].deskOf(name)] as const;
    }),
  ];
}
