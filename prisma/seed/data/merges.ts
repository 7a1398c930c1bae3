/** Departments that were joined last year (on 1 March) into one of the units above. */
export const merges: readonly { into: string; decision: string; from: readonly string[] }[] = [
  {
    into: 'SXD',
    decision: '23/NQ-HĐND',
    from: ['Sở Xây dựng (trước hợp nhất) | SXD cũ', 'Sở Giao thông vận tải | SGTVT'],
  },
  {
    into: 'SNNMT',
    decision: '24/NQ-HĐND',
    from: ['Sở Nông nghiệp và Phát triển nông thôn | SNNPTNT', 'Sở Tài nguyên và Môi trường | STNMT'],
  },
];
