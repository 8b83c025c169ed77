import type { Lens } from '../../gaps/lens';
import type { Language } from '../../i18n/language';
import type { ComparedPicture } from '../comparison/comparison-view';
import type { TriedView } from '../scenario/scenario-shown';
import type { Scene } from '../scene';

/** Parts of the atlas page whose words change with the view. */
export const partNames = ['title', 'controls', 'notice', 'headline', 'lanes', 'sources', 'table'] as const;
export type PartName = (typeof partNames)[number];

/** Those that a what-if changes: its panel brings them, for the picture is computed in the browser. */
export const triedParts = ['headline', 'lanes', 'sources'] as const satisfies readonly PartName[];

/** What of an address the kept views go by; what else they answer is named in view-answers.client.ts. */
export const viewParameters = ['lens', 'chain'] as const;

/** One view of the atlas as the browser takes it: the scene it draws itself, and the worded parts as HTML. */
export interface LivingView {
  /** As the page says it of the same view (app/atlas/atlas-view.ts). */
  readonly digest: string;
  readonly language: Language;
  readonly region: string;
  readonly lens: Lens;
  readonly chain: string | null;
  /** Of the document. */
  readonly title: string;
  readonly scene: Scene;
  /** What a what-if shows beside the scene; null for the region as it is. */
  readonly tried: TriedView | null;
  /** What of another region is shown beside the scene's; null where nothing is compared. */
  readonly compared: ComparedPicture | null;
  readonly parts: Readonly<Record<PartName, string>>;
}

/** What is said of the selected segment, or of a what-if. */
export interface LivingPanel {
  readonly digest: string;
  readonly html: string;
  /** What of the page stands otherwise than its view says. */
  readonly parts?: Partial<Readonly<Record<PartName, string>>>;
}
