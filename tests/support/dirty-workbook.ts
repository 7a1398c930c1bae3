import writeXlsxFile from 'write-excel-file/node';

type Content = string | number | null;

/** A head of two rows with merged cells, as people draw it. */
const head = [
  [
    { value: 'STT', rowSpan: 2 },
    { value: 'Tiêu chuẩn thi đua', rowSpan: 2 },
    { value: 'Điểm', columnSpan: 3 },
    null,
    null,
  ],
  [null, null, { value: 'Chuẩn' }, { value: 'Thưởng' }, { value: 'Trừ' }],
];

/**
 * The body: codes written three ways, decimal commas, a number below 0 among the bonuses, a cap in a note, an editor's remark, bands
 * with a gap, a cell beside the table.
 */
export const dirtyRows: readonly (readonly Content[])[] = [
  ['a', 'Quản lý đất đai', '10,5', null, null],
  ['a7', 'Báo cáo đúng hạn', '5,5', null, null],
  ['a7.1', 'Báo cáo chậm', null, null, '-0,5/trường hợp'],
  ['a.7.2', 'Không gửi báo cáo', null, -1, null],
  [null, 'Trừ tối đa 2 điểm', null, null, null],
  ['A8', 'Kế hoạch năm (xem lại chỗ này??)', 5, null, null],
  ['b', 'Môi trường', '4,5', null, null],
  ['b1', 'Thu gom chất thải', '4,5', null, null],
  [null, '>98% = 4,5; 97 – <98% = 4; 96 – <97% = 3', null, null, null],
  [null, 'Tổng cộng', 15, null, null],
  [null, 'Nơi nhận: Như Điều 3', null, null, null],
];

/** A criteria table as it comes from an office, as the bytes of a workbook. */
export async function dirtyWorkbook(rows = dirtyRows): Promise<Buffer> {
  const title = [{ value: 'BẢNG ĐIỂM THI ĐUA', columnSpan: 5 }, null, null, null, null];
  const body = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return writeXlsxFile([title, ...head, ...body]).toBuffer();
}
