import { formatDate } from '@/lib/format';
import type { SheetDocument } from '@/lib/reports/queries/sheet';

/** A document as a link to its file, or as words where there is none. */
export function DocumentName({ document }: { document: SheetDocument }) {
  const name = `${document.number} (${formatDate(document.issuedOn)})`;
  if (!document.fileName) return <span title={document.abstract}>{name}, chưa có tệp</span>;
  return (
    <a className="row-link" download href={`/api/evidence/${document.id}`} title={document.abstract}>
      {name}
    </a>
  );
}

/** The evidence of one line. */
export function DocumentLinks({ documents }: { documents: readonly SheetDocument[] }) {
  return (
    <ul className="grid gap-0.5 text-left">
      {documents.map((document) => (
        <li className="min-h-6" key={document.id}>
          <DocumentName document={document} />
        </li>
      ))}
    </ul>
  );
}
