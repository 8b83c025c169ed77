import { SectionTitle } from '../applications/section-parts';
import type { SectionProps } from '../applications/section-parts';
import { paths } from '../../paths';
import { UploadForm } from './upload-form';

/** The form for a file on its own: what is shown when a file was refused. */
export function EvidenceFilesPage({ language, page, segmentId, fault }: SectionProps & { segmentId: string }) {
  return (
    <>
      <SectionTitle language={language} page={page} section="capabilities" />
      <h2 className="mb-4">
        <a href={paths(language).applicationCapability(page.id, segmentId)}>
          {page.segmentNames[segmentId] ?? segmentId}
        </a>
      </h2>
      <UploadForm language={language} page={page} segmentId={segmentId} fault={fault} />
    </>
  );
}
