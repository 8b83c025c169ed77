import { scenarioParameters } from '../../scenarios/scenario';
import { dataAddressesOf, type AtlasAddress } from './atlas-address';
import type { KeptAnswers } from './kept-answers.client';
import { viewParameters, type LivingPanel, type LivingView } from './living-view';
import { localView } from './local-views.client';

/** What an address asks for, once it is here. */
export interface Answer {
  readonly view: LivingView;
  /** `coming`: the picture is computed here, its words are on their way. */
  readonly panel: LivingPanel | 'coming' | null;
}

/** What is here already, computed or fetched before; null where the server has to be asked. */
export function answerHere(answers: KeptAnswers, asked: AtlasAddress, shown: LivingView): Answer | null {
  const local = localView(asked, shown);
  if (local) return local;
  const from = dataAddressesOf(asked);
  if (Object.keys(asked.query).some((name) => !isOfView(name))) return null;
  const view = answers.known<LivingView>(from.view);
  const panel = from.panel ? answers.known<LivingPanel>(from.panel) : null;
  return view && panel !== undefined ? { view, panel } : null;
}

/** Asks the server for what is not here; rejects where an address asks for more than a view holds. */
export async function fetchAnswer(answers: KeptAnswers, asked: AtlasAddress): Promise<Answer> {
  if (Object.keys(asked.query).some((name) => !isOfView(name))) throw new Error('a page of its own');
  const from = dataAddressesOf(asked);
  const [view, panel] = await Promise.all([
    answers.load<LivingView>(from.view),
    from.panel ? answers.load<LivingPanel>(from.panel) : null,
  ]);
  return { view, panel };
}

/** What else view.json and panel.json answer, though what they answer then is not kept. */
const askedParameters: readonly string[] = [
  ...viewParameters,
  ...scenarioParameters,
  'mode',
  'reach',
  'beside',
  'to',
  'with',
];

function isOfView(name: string): boolean {
  return askedParameters.includes(name);
}
