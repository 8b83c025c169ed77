import { paths } from '../../paths';
import { FileField } from '../../ui/file-field';
import { Submit } from '../../ui/form';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from '../applications/application-messages';
import { evidenceKinds } from '../applications/evidence';
import { Revision, type SectionProps } from '../applications/section-parts';

/** The file comes last, so that what is said of it is known when its bytes begin. */
export function UploadForm({
  language,
  page,
  segmentId,
  fault = null,
}: Omit<SectionProps, 'fault'> & { segmentId: string; fault?: SectionProps['fault'] }) {
  const words = applicationMessages[language];
  return (
    <AllianceForm language={language} action={paths(language).applicationFiles(page.id, segmentId)} fault={fault} files>
      <Revision page={page} />
      <div>
        <label htmlFor="upload-kind" className="font-semibold">
          {words.capability.kind}
        </label>
        <select id="upload-kind" name="kind" defaultValue={fault?.values.kind} className="field-input mt-1">
          {evidenceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.capability.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="upload-note" className="font-semibold">
          {words.capability.note}
        </label>
        <p className="text-sm text-muted">{words.capability.noteHint}</p>
        <input
          id="upload-note"
          name="note"
          defaultValue={fault?.values.note}
          maxLength={200}
          className="field-input mt-1"
        />
      </div>
      <FileField
        name="file"
        label={words.capability.file}
        hint={words.capability.fileHint}
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.ofd"
      />
      <Submit>{words.capability.upload}</Submit>
    </AllianceForm>
  );
}
