import type { AwardKind } from './province';

/** Who signs what the office's register holds. */
export const awardIssuers: Readonly<
  Record<AwardKind, { level: 'government' | 'province'; issuer: string; mark: string }>
> = {
  'government-flag': { level: 'government', issuer: 'Thủ tướng Chính phủ', mark: 'QĐ-TTg' },
  'province-flag': { level: 'province', issuer: 'Ủy ban nhân dân tỉnh', mark: 'QĐ-UBND' },
  excellent: { level: 'province', issuer: 'Chủ tịch Ủy ban nhân dân tỉnh', mark: 'QĐ-UBND' },
  advanced: { level: 'province', issuer: 'Chủ tịch Ủy ban nhân dân tỉnh', mark: 'QĐ-UBND' },
  chairman: { level: 'province', issuer: 'Chủ tịch Ủy ban nhân dân tỉnh', mark: 'QĐ-UBND' },
};

/** What other bodies measure departments and communes by; the migration that made the register has the indexes themselves. */
export const outsideIndexes = [
  {
    ...{ key: 'chi so cai cach hanh chinh (par index)', name: 'Chỉ số cải cách hành chính (PAR INDEX)', outOf: '100' },
    ...{ day: '04-20', document: 'Quyết định số {number}/QĐ-UBND công bố Chỉ số cải cách hành chính năm {year}' },
  },
  {
    ...{ key: 'chi so chuyen doi so (dti)', name: 'Chỉ số chuyển đổi số (DTI)', outOf: '1000' },
    ...{ day: '05-12', document: 'Quyết định số {number}/QĐ-UBND công bố Chỉ số chuyển đổi số năm {year}' },
  },
  {
    ...{ key: 'chi so hai long ve su phuc vu hanh chinh (sipas)', outOf: '100' },
    name: 'Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)',
    ...{ day: '04-25', document: 'Báo cáo số {number}/BC-SNV công bố Chỉ số hài lòng năm {year}' },
  },
] as const;
