/** What is settled about a field of a company. */
interface FieldRules {
  /** Its name in statements, and its column; null when nobody states it with a source: words of the firm's own. */
  readonly statedAs: string | null;
  /** Where it is kept: in the record of the company (`companies`), or beside it (`company_profiles`). */
  readonly keptIn: 'record' | 'profile';
  /** How it is typed and checked: one line, paragraphs, a credit code, a region's code, or a website. */
  readonly kind: 'line' | 'paragraphs' | 'uscc' | 'region' | 'website';
  /** Characters at most; null where nobody types it. */
  readonly limit: number | null;
  /**
   * How a member's change gets out. `review`: it says who the company is, so it waits for the desk; `at-once`: it is
   * published when saved, and in history; `never`: only the shipped facts say it.
   */
  readonly publishes: 'review' | 'at-once' | 'never';
  /** Whether a member may not empty it. */
  readonly required: boolean;
  /** Whether an application to join must, may or does not give it; the desk compares what it gives with the record. */
  readonly inApplication: 'must' | 'may' | 'no';
}

/**
 * The fields of a company, all of them public: the record stands in the register of its page, each value with its
 * source; what is kept beside it, under the firm's own words. The forms of a profile and of an application, their
 * checks, the comparison at the desk, review, merging and the register derive from this list
 * (`profile-field-groups.ts`). A new field has its column in a migration and in `db/schema/`; the compiler then names
 * the wording it lacks.
 */
export const profileFields = {
  nameZh: {
    statedAs: 'name_zh',
    keptIn: 'record',
    kind: 'line',
    limit: 100,
    publishes: 'review',
    required: true,
    inApplication: 'must',
  },
  shortName: {
    statedAs: 'short_name',
    keptIn: 'record',
    kind: 'line',
    limit: 30,
    publishes: 'review',
    required: false,
    inApplication: 'may',
  },
  nameEn: {
    statedAs: 'name_en',
    keptIn: 'record',
    kind: 'line',
    limit: 150,
    publishes: 'review',
    required: false,
    inApplication: 'may',
  },
  uscc: {
    statedAs: 'uscc',
    keptIn: 'record',
    kind: 'uscc',
    limit: 18,
    publishes: 'review',
    required: true,
    inApplication: 'must',
  },
  regionCode: {
    statedAs: 'region_code',
    keptIn: 'record',
    kind: 'region',
    limit: 6,
    publishes: 'review',
    required: true,
    inApplication: 'must',
  },
  address: {
    statedAs: 'address',
    keptIn: 'profile',
    kind: 'line',
    limit: 200,
    publishes: 'review',
    required: false,
    inApplication: 'must',
  },
  website: {
    statedAs: 'website',
    keptIn: 'record',
    kind: 'website',
    limit: 300,
    publishes: 'at-once',
    required: false,
    inApplication: 'may',
  },
  stockCode: {
    statedAs: 'stock_code',
    keptIn: 'record',
    kind: 'line',
    limit: null,
    publishes: 'never',
    required: false,
    inApplication: 'no',
  },
  introZh: {
    statedAs: null,
    keptIn: 'profile',
    kind: 'paragraphs',
    limit: 1000,
    publishes: 'at-once',
    required: false,
    inApplication: 'no',
  },
  introEn: {
    statedAs: null,
    keptIn: 'profile',
    kind: 'paragraphs',
    limit: 2000,
    publishes: 'at-once',
    required: false,
    inApplication: 'no',
  },
} as const satisfies Readonly<Record<string, FieldRules>>;

type Field = keyof typeof profileFields;

/** The values of some rules that are asked for. */
export type Wanted = { readonly [Rule in keyof FieldRules]?: readonly FieldRules[Rule][] };

/** The fields whose rules are among those wanted. */
export type FieldWhere<Want extends Wanted> = {
  [Each in Field]: (typeof profileFields)[Each] extends {
    readonly [Rule in keyof Want]: Want[Rule] extends readonly (infer Value)[] ? Value : never;
  }
    ? Each
    : never;
}[Field];
