import type { Language } from '../i18n/language';
import { figure } from '../i18n/figures';
import type { ColumnMark, ColumnPicture } from './columns';
import { projectNetworkMessages } from './messages';

interface Props {
  language: Language;
  picture: ColumnPicture;
  /** What the first and the last column hold; null leaves a column out. */
  headings: readonly [first: string | null, last: string | null];
}

/** The columns as lists under each other, for screens on which the picture would be cut: what each project ties together. */
export function ColumnList({ language, picture, headings: [first, last] }: Props) {
  const { marks, lines } = picture;
  const projects = marks.filter(({ column }) => column === 1);
  return (
    <ul className="space-y-4">
      {projects.map((project) => (
        <li key={project.id} className="space-y-2">
          {projects.length > 1 && <ListedMark language={language} mark={project} />}
          <Tied
            language={language}
            heading={first}
            marks={lines.flatMap(({ start, end }) => (end.id === project.id ? [start] : []))}
          />
          <Tied
            language={language}
            heading={last}
            marks={lines.flatMap(({ start, end }) => (start.id === project.id ? [end] : []))}
          />
        </li>
      ))}
      {picture.folded.map(({ x, count }) => (
        <li key={x}>{projectNetworkMessages[language].folded(figure(language, count))}</li>
      ))}
    </ul>
  );
}

function Tied({
  language,
  heading,
  marks,
}: {
  language: Language;
  heading: string | null;
  marks: readonly ColumnMark[];
}) {
  if (heading === null || marks.length === 0) return null;
  return (
    <div>
      <p className="text-sm text-muted">{heading}</p>
      <ul className="list-disc ps-5">
        {marks.map((mark) => (
          <li key={mark.id}>
            <ListedMark language={language} mark={mark} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ListedMark({ language, mark: { href, name, gap, note } }: { language: Language; mark: ColumnMark }) {
  const after = [...(gap ? [projectNetworkMessages[language].missing] : []), ...(note ? [note] : [])];
  return (
    <a href={href} className="wrap-anywhere">
      {[name, ...after].join(' ')}
    </a>
  );
}
