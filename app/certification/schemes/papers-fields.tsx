import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { useField } from '../../ui/form';
import { ChoiceField, TextField } from '../../ui/form-fields';
import { mostCriteria, mostPapers, paperKinds } from './scheme';
import { ShapeButton } from './scheme-edit-form';
import { schemeEditMessages } from './scheme-edit-messages';
import type { TypedPaper } from './typed-scheme';

/** The papers, each with its rubric; buttons add and remove papers and criteria. */
export function PapersFields({ language, papers }: { language: Language; papers: readonly TypedPaper[] }) {
  const words = schemeEditMessages[language];
  return (
    <>
      <p>{words.papersText}</p>
      <Problem name="papers" />
      <input type="hidden" name="papers" value={papers.length} />
      {papers.map((paper, at) => (
        <Paper key={paper.id} language={language} paper={paper} at={at} />
      ))}
      {papers.length < mostPapers && (
        <div className="flex flex-wrap items-center gap-2">
          <span>{words.addPaper}</span>
          {paperKinds.map((kind) => (
            <ShapeButton key={kind} value={`add-paper.${kind}`}>
              {words.paperKinds[kind]}
            </ShapeButton>
          ))}
        </div>
      )}
    </>
  );
}

function Paper({ language, paper, at }: { language: Language; paper: TypedPaper; at: number }) {
  const words = schemeEditMessages[language];
  const name = `papers.${at}`;
  const number = { inputMode: 'numeric', size: 5, autoComplete: 'off' } as const;
  const english = paper.en || words.paperKinds[paper.kind];
  const title = localised(language, paper.zh || english, english);
  return (
    <fieldset className="card">
      <legend className="font-semibold">
        {title} <span className="tag">{words.paperKinds[paper.kind]}</span>
      </legend>
      <div className="space-y-4">
        <input type="hidden" name={`${name}.id`} value={paper.id} />
        <input type="hidden" name={`${name}.kind`} value={paper.kind} />
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <TextField name={`${name}.name.zh`} label={words.nameZh} size={20} autoComplete="off" value={paper.zh} />
          <TextField name={`${name}.name.en`} label={words.nameEn} size={20} autoComplete="off" value={paper.en} />
          <TextField
            name={`${name}.weight`}
            label={words.weight}
            hint={words.percentHint}
            {...number}
            value={paper.weight}
          />
          <TextField
            name={`${name}.passMark`}
            label={words.passMark}
            hint={words.percentHint}
            {...number}
            value={paper.passMark}
          />
          <ChoiceField
            name={`${name}.assessors`}
            label={words.assessors}
            choices={[
              ['1', '1'],
              ['2', '2'],
            ]}
            value={paper.assessors}
          />
          <TextField
            name={`${name}.mostDifference`}
            label={words.mostDifference}
            hint={words.percentHint}
            {...number}
            value={paper.mostDifference}
          />
        </div>
        <fieldset>
          <legend className="font-semibold">{words.rubric}</legend>
          <Problem name={`${name}.rubric`} />
          <input type="hidden" name={`${name}.rubric`} value={paper.rubric.length} />
          {paper.rubric.map((one, index) => (
            <div
              key={one.id}
              role="group"
              aria-label={words.criterion(String(index + 1))}
              className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-2 not-first-of-type:mt-4 not-first-of-type:border-t not-first-of-type:border-line not-first-of-type:pt-3"
            >
              <input type="hidden" name={`${name}.rubric.${index}.id`} value={one.id} />
              <TextField
                name={`${name}.rubric.${index}.name.zh`}
                label={words.nameZh}
                size={16}
                autoComplete="off"
                value={one.zh}
              />
              <TextField
                name={`${name}.rubric.${index}.name.en`}
                label={words.nameEn}
                size={16}
                autoComplete="off"
                value={one.en}
              />
              <TextField name={`${name}.rubric.${index}.points`} label={words.points} {...number} value={one.points} />
              <ShapeButton value={`remove-criterion.${at}.${index}`} about={words.criterion(String(index + 1))}>
                {words.remove}
              </ShapeButton>
            </div>
          ))}
          {paper.rubric.length < mostCriteria && (
            <div className="mt-3">
              <ShapeButton value={`add-criterion.${at}`} about={title}>
                {words.addCriterion}
              </ShapeButton>
            </div>
          )}
        </fieldset>
        <ShapeButton value={`remove-paper.${at}`} about={title}>
          {words.removePaper}
        </ShapeButton>
      </div>
    </fieldset>
  );
}

function Problem({ name }: { name: string }) {
  const { id, problem } = useField(name, null);
  return problem === null ? null : (
    <p id={id} className="font-semibold text-error-text">
      <span aria-hidden="true">▲ </span>
      {problem}
    </p>
  );
}
