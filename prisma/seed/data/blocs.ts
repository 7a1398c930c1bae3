/** What a bloc's units do decides which targets they register. */
export type BlocKind = 'agency' | 'party' | 'justice' | 'bank' | 'enterprise' | 'hospital' | 'school' | 'commune';

export type BlocSpec = {
  code: string;
  name: string;
  kind: BlocKind;
  /** The first day of the bloc; its first full year is the first one told. */
  since: string;
  /** "Name | short name"; the code of a unit is its short name without tones and spaces. */
  units: readonly string[];
};

const old = '2015-01-01';
/** Since this day there is no district level: communes and wards answer to the province. */
const twoLevels = '2025-07-01';

/** The bloc whose year is told in full. */
export const toldBloc = 'KTKT';

const schools = ['Trần Quang Khải', 'Lê Quý Đôn', 'Nguyễn Khuyến', 'Ngô Quyền', 'Giao Hải', 'Trực An', 'Lý Tự Trọng'];
const moreSchools = ['Đông Bình', 'Xuân Thịnh', 'Nghĩa Phong', 'Hải An', 'Mỹ Tân', 'Chuyên tỉnh', 'Dân lập Hoa Lư'];
const school = (name: string) => `Trường THPT ${name} | THPT ${name}`;
const commune = (name: string) => `Ủy ban nhân dân xã ${name} | Xã ${name}`;
const ward = (name: string) => `Ủy ban nhân dân phường ${name} | Phường ${name}`;

export const blocs: readonly BlocSpec[] = [
  {
    code: 'DANG',
    name: 'Khối các cơ quan Đảng',
    kind: 'party',
    since: old,
    units: [
      'Văn phòng Tỉnh ủy | VPTU',
      'Ban Tổ chức Tỉnh ủy | BTCTU',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy | BTGDVTU',
      'Ủy ban Kiểm tra Tỉnh ủy | UBKTTU',
      'Ban Nội chính Tỉnh ủy | BNCTU',
      'Đảng ủy các cơ quan Đảng tỉnh | ĐU CQĐ',
      'Đảng ủy Ủy ban nhân dân tỉnh | ĐU UBND',
      'Trường Chính trị tỉnh | Trường Chính trị',
    ],
  },
  {
    code: 'MTTQ',
    name: 'Khối Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội',
    kind: 'party',
    since: old,
    units: [
      'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | UBMTTQ',
      'Liên đoàn Lao động tỉnh | LĐLĐ',
      'Hội Liên hiệp Phụ nữ tỉnh | Hội LHPN',
      'Hội Nông dân tỉnh | Hội Nông dân',
      'Tỉnh Đoàn | Tỉnh Đoàn',
      'Hội Cựu chiến binh tỉnh | Hội CCB',
      'Liên minh Hợp tác xã tỉnh | LM HTX',
      'Hội Chữ thập đỏ tỉnh | Hội CTĐ',
      'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh | LH Hội KHKT',
    ],
  },
  {
    code: 'TMTH',
    name: 'Khối các sở, ngành tham mưu tổng hợp',
    kind: 'agency',
    since: old,
    units: [
      'Văn phòng Ủy ban nhân dân tỉnh | VPUBND',
      'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh | VP ĐBQH-HĐND',
      'Sở Nội vụ | SNV',
      'Sở Tư pháp | STP',
      'Thanh tra tỉnh | Thanh tra',
      'Sở Dân tộc và Tôn giáo | SDTTG',
      'Sở Ngoại vụ | SNgV',
      'Trung tâm Phục vụ hành chính công tỉnh | TTPVHCC',
    ],
  },
  {
    code: toldBloc,
    name: 'Khối các sở, ban, ngành tham mưu và quản lý Nhà nước về kinh tế - kỹ thuật',
    kind: 'agency',
    since: old,
    // Sở Nông nghiệp và Môi trường and Sở Xây dựng came to be last year: see merges.
    units: [
      'Sở Công Thương | SCT',
      'Sở Tài chính | STC',
      'Sở Nông nghiệp và Môi trường | SNNMT',
      'Sở Xây dựng | SXD',
      'Sở Khoa học và Công nghệ | SKHCN',
      'Ban Quản lý các khu công nghiệp tỉnh | BQLKCN',
      'Thống kê tỉnh | TK',
      'Thuế tỉnh | THUE',
      'Hải quan khu vực | HQ',
      'Kho bạc Nhà nước khu vực | KBNN',
      'Quỹ Đầu tư phát triển tỉnh | QĐTPT',
    ],
  },
  {
    code: 'VHXH',
    name: 'Khối các sở, ngành văn hóa - xã hội',
    kind: 'agency',
    since: old,
    units: [
      'Sở Văn hóa, Thể thao và Du lịch | SVHTTDL',
      'Sở Giáo dục và Đào tạo | SGDĐT',
      'Sở Y tế | SYT',
      'Báo và Phát thanh, Truyền hình tỉnh | Báo và PTTH',
      'Bảo hiểm xã hội tỉnh | BHXH',
      'Hội Văn học Nghệ thuật tỉnh | Hội VHNT',
      'Bảo tàng tỉnh | Bảo tàng',
      'Thư viện tỉnh | Thư viện',
      'Trung tâm Huấn luyện và Thi đấu thể thao | TT HLTĐTT',
    ],
  },
  {
    code: 'NC',
    name: 'Khối các cơ quan nội chính',
    kind: 'justice',
    since: old,
    units: [
      'Công an tỉnh | Công an tỉnh',
      'Bộ Chỉ huy Quân sự tỉnh | BCHQS',
      'Ban Chỉ huy Bộ đội Biên phòng tỉnh | BĐBP',
      'Viện Kiểm sát nhân dân tỉnh | VKSND',
      'Tòa án nhân dân tỉnh | TAND',
      'Thi hành án dân sự tỉnh | THADS',
      'Đoàn Luật sư tỉnh | Đoàn Luật sư',
      'Hội Luật gia tỉnh | Hội Luật gia',
    ],
  },
  {
    code: 'NH',
    name: 'Khối các ngân hàng và tổ chức tín dụng',
    kind: 'bank',
    since: old,
    units: [
      'Ngân hàng Nhà nước khu vực | NHNN',
      'Chi nhánh Ngân hàng Chính sách xã hội tỉnh | NHCSXH',
      'Chi nhánh Ngân hàng Phát triển khu vực | NHPT',
      'Ngân hàng Hợp tác xã - Chi nhánh tỉnh | NHHTX',
      'Ngân hàng Nông nghiệp - Chi nhánh tỉnh | NHNo tỉnh',
      'Ngân hàng Nông nghiệp - Chi nhánh phía Bắc | NHNo phía Bắc',
      'Ngân hàng Công Thương - Chi nhánh tỉnh | NHCT tỉnh',
      'Ngân hàng Đầu tư - Chi nhánh tỉnh | NHĐT tỉnh',
      'Ngân hàng Ngoại thương - Chi nhánh tỉnh | NHNT tỉnh',
      'Quỹ tín dụng nhân dân trung tâm | QTDND',
    ],
  },
  {
    code: 'DNNN',
    name: 'Khối doanh nghiệp nhà nước',
    kind: 'enterprise',
    since: old,
    units: [
      'Công ty Điện lực tỉnh | Điện lực',
      'Viễn thông tỉnh | Viễn thông',
      'Bưu điện tỉnh | Bưu điện',
      'Công ty cổ phần Cấp nước | Cấp nước',
      'Công ty TNHH MTV Xổ số kiến thiết | Xổ số',
      'Công ty TNHH MTV Khai thác công trình thủy lợi Bắc | Thủy lợi Bắc',
      'Công ty TNHH MTV Khai thác công trình thủy lợi Nam | Thủy lợi Nam',
      'Công ty cổ phần Môi trường đô thị | Môi trường đô thị',
      'Công ty cổ phần Xăng dầu | Xăng dầu',
      'Công ty cổ phần Quản lý đường bộ | Đường bộ',
    ],
  },
  {
    code: 'DNTN',
    name: 'Khối doanh nghiệp ngoài nhà nước tiêu biểu',
    kind: 'enterprise',
    since: old,
    units: [
      'Công ty cổ phần Dệt may Sông Hồng Xanh | Dệt may SHX',
      'Công ty cổ phần May Thành Đông | May Thành Đông',
      'Công ty TNHH Cơ khí Trường Phát | Cơ khí Trường Phát',
      'Công ty cổ phần Dược phẩm Bình An | Dược Bình An',
      'Công ty TNHH Gỗ mỹ nghệ La Xá | Gỗ La Xá',
      'Công ty cổ phần Thủy sản Giao Long | Thủy sản Giao Long',
      'Công ty cổ phần Thực phẩm Đồng Quê | Thực phẩm Đồng Quê',
      'Công ty TNHH Giày Hưng Thịnh | Giày Hưng Thịnh',
      'Công ty cổ phần Xây dựng Minh Khang | Xây dựng Minh Khang',
      'Công ty cổ phần Vận tải biển Đông Hải | Vận tải Đông Hải',
    ],
  },
  {
    code: 'BV',
    name: 'Khối các bệnh viện và trung tâm y tế',
    kind: 'hospital',
    since: old,
    units: [
      'Bệnh viện Đa khoa tỉnh | BVĐK tỉnh',
      'Bệnh viện Phụ sản tỉnh | BV Phụ sản',
      'Bệnh viện Nhi tỉnh | BV Nhi',
      'Bệnh viện Y học cổ truyền | BV YHCT',
      'Bệnh viện Phục hồi chức năng | BV PHCN',
      'Bệnh viện Mắt | BV Mắt',
      'Bệnh viện Phổi | BV Phổi',
      'Bệnh viện Tâm thần | BV Tâm thần',
      'Trung tâm Kiểm soát bệnh tật tỉnh | CDC',
      'Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm | TT Kiểm nghiệm',
    ],
  },
  {
    code: 'THPT',
    name: 'Khối các trường trung học phổ thông',
    kind: 'school',
    since: old,
    units: [...schools, ...moreSchools].map(school),
  },
  {
    code: 'DHCD',
    name: 'Khối các trường đại học, cao đẳng và trung cấp',
    kind: 'school',
    since: old,
    units: [
      'Trường Đại học Sư phạm Kỹ thuật tỉnh | ĐH SPKT',
      'Trường Đại học Điều dưỡng tỉnh | ĐH Điều dưỡng',
      'Trường Cao đẳng Công nghiệp tỉnh | CĐ Công nghiệp',
      'Trường Cao đẳng Kinh tế - Kỹ thuật tỉnh | CĐ KTKT',
      'Trường Cao đẳng Y tế tỉnh | CĐ Y tế',
      'Trường Cao đẳng Nghề số 3 | CĐ Nghề số 3',
      'Trường Trung cấp Nông nghiệp | TC Nông nghiệp',
      'Trường Trung cấp Văn hóa nghệ thuật | TC VHNT',
    ],
  },
  {
    code: 'CP1',
    name: 'Cụm thi đua các phường trung tâm',
    kind: 'commune',
    since: twoLevels,
    units: [
      'Đông An',
      'Tây An',
      'Nam Thành',
      'Bắc Thành',
      'Trần Phú',
      'Vị Khê',
      'Lộc Hòa',
      'Mỹ Xá Hạ',
      'Cửa Nam',
      'Hưng Lộc',
    ].map(ward),
  },
  {
    code: 'CX1',
    name: 'Cụm thi đua các xã phía Bắc',
    kind: 'commune',
    since: twoLevels,
    units: [
      'Yên Phú',
      'Yên Thọ',
      'Vụ Đông',
      'Hiển Quang',
      'Minh Thuận',
      'Phong Doanh',
      'Tân Khánh',
      'Liên Bảo',
      'Đại Thắng',
      'Vạn Xuân',
    ].map(commune),
  },
  {
    code: 'CX2',
    name: 'Cụm thi đua các xã phía Nam',
    kind: 'commune',
    since: twoLevels,
    units: [
      'Trực Thái',
      'Cổ Lương',
      'Nam Hồng',
      'Ninh Cường Thượng',
      'Nghĩa Lâm',
      'Đồng Thịnh',
      'Quỹ Nhất',
      'Rạng Sơn',
      'Hồng Phú',
      'Nam Minh',
    ].map(commune),
  },
  {
    code: 'CX3',
    name: 'Cụm thi đua các xã ven biển',
    kind: 'commune',
    since: twoLevels,
    units: [
      'Hải Thịnh',
      'Hải Tiến',
      'Hải Quang',
      'Giao Ninh',
      'Giao Bình',
      'Giao Phong',
      'Xuân Hồng',
      'Xuân Giang',
      'Bạch Hải',
      'Hải Xuân',
    ].map(commune),
  },
];
