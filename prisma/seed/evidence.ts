import { createHash } from 'node:crypto';
import type { Prisma } from '@/lib/db/generated/client';
import { foldVietnamese } from '@/lib/fold';
import { officerOf } from './accounts';
import { toldBloc } from './data/blocs';
import { papers, periodWords } from './data/texts';
import { addDays, momentOf, writeDay } from './days';
import { type FileKind, makeFile, mediaTypes } from './files';
import { idOf, randomOf } from './random';
import type { SeedRegistration } from './registrations';
import type { SeedReport } from './reports';
import type { Province, Row } from './rows';
import type { SeedUnit } from './units';

type Paper = { number: string; issuedOn: string; issuer: string; abstract: string };
export type SeedDocument = Row<Prisma.DocumentCreateManyInput> & { id: string };

/** Stores a made file once, and answers with its hash. */
function storeFile({ rows, files }: Province, kind: FileKind, lines: readonly string[], createdAt: string): string {
  const bytes = makeFile(kind, lines);
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (!files.has(hash)) {
    files.set(hash, bytes);
    rows.StoredFile.push({ hash, size: bytes.length, type: mediaTypes[kind], createdAt });
  }
  return hash;
}

/** A cited document in the library of a unit, with a file where a kind is named. */
export function addDocument(province: Province, unit: SeedUnit, paper: Paper, kind: FileKind | null): SeedDocument {
  const createdAt = momentOf(addDays(paper.issuedOn, 1), 7, 45);
  const { number, issuedOn, issuer, abstract } = paper;
  const lines = [
    issuer,
    `Số: ${number}`,
    `Ngày ${writeDay(issuedOn)}`,
    abstract,
    'Tài liệu minh họa, không có giá trị pháp lý.',
  ];
  const fileHash = kind ? storeFile(province, kind, lines, createdAt) : null;
  const document = {
    id: idOf('document', unit.code, number, issuedOn),
    unitId: unit.id,
    ...paper,
    searchKey: foldVietnamese(`${number} ${issuer} ${abstract}`),
    fileHash,
    fileName: kind ? `${foldVietnamese(number).replace(/[^a-z0-9]+/g, '-')}.${kind}` : null,
    createdAt,
    createdBy: officerOf(unit).name,
  };
  province.rows.Document.push(document);
  return document;
}

const numbers = { q1: 0, half: 1, nine: 2, year: 3 } as const;

function reportDocuments(
  province: Province,
  registration: SeedRegistration,
  report: SeedReport,
  full: boolean,
): SeedDocument[] {
  const { unit, campaign } = registration;
  const random = randomOf('documents', report.id);
  const words = (text: string) =>
    text
      .replace('{period}', periodWords[report.period])
      .replace('{year}', report.period === 'year' ? `${campaign.year}` : `năm ${campaign.year}`);
  const issuedOn = addDays(report.times.sentOn, -2);
  return papers.slice(0, full ? papers.length : 1).map((paper) => {
    const number = `${20 + numbers[report.period] * 110 + random.whole(0, 90)}/${paper.mark}-${unit.shortName.replace(/\s+/g, '')}`;
    const cited = { number, issuedOn, issuer: unit.name, abstract: words(paper.abstract) };
    return addDocument(province, unit, cited, full ? paper.file : null);
  });
}

/** The province's directive is in many libraries; its bytes are stored once. */
function directiveOf(province: Province, { unit, campaign }: SeedRegistration): SeedDocument {
  const number = '02/CT-UBND';
  const issuedOn = addDays(campaign.calendar.phases.registration.opensOn, 3);
  const id = idOf('document', unit.code, number, issuedOn);
  const found = province.rows.Document.find((one) => one.id === id);
  if (found) return { ...found, id };
  const abstract = `Chỉ thị về phát động phong trào thi đua năm ${campaign.year}`;
  return addDocument(province, unit, { number, issuedOn, issuer: 'Ủy ban nhân dân tỉnh', abstract }, 'pdf');
}

/** Documents of a sent report and the lines they prove; answers with the numbers cited by each line. */
export function addReportEvidence(
  province: Province,
  registration: SeedRegistration,
  report: SeedReport,
): Map<string, string[]> {
  const { campaign, targets } = registration;
  const cited = new Map<string, string[]>();
  const worth = campaign.told || report.period === 'year' || campaign.calendar.open !== null;
  if (report.status === 'draft' || !worth) return cited;
  const documents = reportDocuments(province, registration, report, campaign.told);
  const random = randomOf('cited', report.id);
  const cite = (lineId: string, document: SeedDocument | undefined) => {
    if (!document || cited.get(lineId)?.includes(document.number)) return;
    province.rows.ReportLineEvidence.push({ lineId, documentId: document.id });
    cited.set(lineId, [...(cited.get(lineId) ?? []), document.number]);
  };
  for (const [index, line] of report.lines.entries()) {
    const key = targets[index]?.course.spec.key;
    if (campaign.bloc.code === toldBloc ? index < 4 || random.chance(0.6) : index < 2)
      cite(String(line.id), documents[index % documents.length]);
    if (campaign.told && index < 2) cite(String(line.id), documents[0]);
    if (campaign.told && key === 'launch') cite(String(line.id), directiveOf(province, registration));
  }
  return cited;
}
