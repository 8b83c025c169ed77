import { useId } from 'react';
import type { Language } from '../../i18n/language';
import { useField } from '../../ui/form';
import { ChoiceField, TextField, TickField } from '../../ui/form-fields';
import { certificationMessages } from '../messages';
import { educationLevels } from '../levels/person';
import { conditionKinds, type ConditionKind } from '../schemes/rule';
import { ShapeButton } from '../schemes/scheme-edit-form';
import { schemeEditMessages } from '../schemes/scheme-edit-messages';
import type { SchemeEditView } from '../schemes/scheme-edit.server';
import type { TypedCondition } from '../schemes/typed-scheme';

const kinds = Object.keys(conditionKinds) as ConditionKind[];

/** The routes of a rule, each with its conditions; buttons add and remove both. */
export function EligibilityFields({
  language,
  edit,
  routes,
}: {
  language: Language;
  edit: SchemeEditView;
  routes: readonly (readonly TypedCondition[])[];
}) {
  const words = schemeEditMessages[language];
  return (
    <>
      <p>{words.eligibilityText}</p>
      <RouteProblem name="eligibility" />
      <input type="hidden" name="routes" value={routes.length} />
      {routes.map((route, at) => (
        <fieldset key={at} className="card">
          <legend className="font-semibold">{words.route(String(at + 1))}</legend>
          <div className="space-y-4">
            <input type="hidden" name={`routes.${at}`} value={route.length} />
            <RouteProblem name={`routes.${at}`} />
            {route.map((condition, index) => (
              <Condition
                key={index}
                language={language}
                edit={edit}
                condition={condition}
                name={`routes.${at}.${index}`}
                remove={`remove.${at}.${index}`}
                about={words.route(String(at + 1))}
              />
            ))}
            <div className="flex flex-wrap items-center gap-2">
              <span>{words.addCondition}</span>
              {kinds.map((kind) => (
                <ShapeButton key={kind} value={`add.${at}.${kind}`} about={words.route(String(at + 1))}>
                  {words.kinds[kind]}
                </ShapeButton>
              ))}
            </div>
            <ShapeButton value={`remove-route.${at}`} about={words.route(String(at + 1))}>
              {words.removeRoute}
            </ShapeButton>
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <span>{words.addRoute}</span>
        {kinds.map((kind) => (
          <ShapeButton key={kind} value={`add-route.${kind}`} about={words.addRoute}>
            {words.kinds[kind]}
          </ShapeButton>
        ))}
      </div>
    </>
  );
}

interface ConditionProps {
  language: Language;
  edit: SchemeEditView;
  condition: TypedCondition;
  name: string;
  remove: string;
  about: string;
}

function Condition({ language, edit, condition, name, remove, about }: ConditionProps) {
  const words = schemeEditMessages[language];
  const { kind } = condition;
  const title = useId();
  // As high as the field it stands beside, so that both share one line.
  const related = (
    <div className="flex min-h-11 items-center">
      <TickField name={`${name}.related`} label={words.related} ticked={condition.related === 'yes'} />
    </div>
  );
  // A group and no fieldset: the legend of one would leave an empty band under its route's.
  return (
    <div
      role="group"
      aria-labelledby={title}
      className="space-y-1 not-first-of-type:border-t not-first-of-type:border-line not-first-of-type:pt-3"
    >
      <p id={title} className="font-semibold">
        {words.kinds[kind]}
      </p>
      <input type="hidden" name={`${name}.kind`} value={kind} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        {kind === 'work' && (
          <>
            <TextField
              name={`${name}.months`}
              label={words.months}
              hint={words.monthsHint}
              inputMode="numeric"
              size={6}
              autoComplete="off"
              value={condition.months}
            />
            {related}
          </>
        )}
        {kind === 'education' && (
          <>
            <ChoiceField
              name={`${name}.level`}
              label={words.level}
              choices={educationLevels.map((level) => [level, certificationMessages[language].education[level]])}
              value={condition.level || 'bachelor'}
            />
            {related}
          </>
        )}
        {kind === 'held' && (
          <>
            <ChoiceField
              name={`${name}.occupation`}
              label={words.occupation}
              choices={edit.occupations}
              none={words.ownOccupation}
              required={false}
              value={condition.occupation}
            />
            <ChoiceField
              name={`${name}.level`}
              label={words.heldLevel}
              choices={edit.levels}
              value={condition.level || '1'}
            />
            <TextField
              name={`${name}.months`}
              label={words.heldMonths}
              hint={words.heldMonthsHint}
              inputMode="numeric"
              size={6}
              autoComplete="off"
              value={condition.months}
            />
          </>
        )}
        {kind === 'training' && (
          <>
            <TextField
              name={`${name}.hours`}
              label={words.hours}
              hint={words.hoursHint}
              inputMode="numeric"
              size={6}
              autoComplete="off"
              value={condition.hours}
            />
            <TextField
              name={`${name}.withinMonths`}
              label={words.withinMonths}
              hint={words.monthsHint}
              inputMode="numeric"
              size={6}
              required={false}
              autoComplete="off"
              value={condition.withinMonths}
            />
          </>
        )}
        <ShapeButton value={remove} about={`${words.kinds[kind]} ${about}`}>
          {words.remove}
        </ShapeButton>
      </div>
    </div>
  );
}

function RouteProblem({ name }: { name: string }) {
  const { id, problem } = useField(name, null);
  return problem === null ? null : (
    <p id={id} className="font-semibold text-error-text">
      <span aria-hidden="true">▲ </span>
      {problem}
    </p>
  );
}
