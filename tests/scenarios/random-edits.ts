import { editKinds, type Edit } from '../../app/scenarios/edit';
import type { ScenarioModel } from '../../app/scenarios/scenario-model';
import fc from '../properties';

/** Up to `most` suppositions about a model, some of which name what is not there. */
export function randomEdits(model: ScenarioModel, most = 12) {
  const segment = fc.constantFrom(...model.segments.map(({ id }) => id), 'no.such');
  const firms = [...(model.firms ?? []), ...(model.elsewhere ?? [])].map(({ id }) => id);
  const firm = fc.constantFrom(...firms, 'nobody');
  const edit = fc.tuple(fc.constantFrom(...editKinds), firm, segment).map(([kind, who, what]): Edit => {
    if (kind === 'fill' || kind === 'drop') return { kind, segment: what };
    if (kind === 'come' || kind === 'lose') return { kind, firm: who };
    return { kind, firm: who, segment: what };
  });
  return fc.uniqueArray(edit, { maxLength: most, selector: (one) => JSON.stringify(one) });
}
