import type { Base, Rule } from '@/lib/criteria/rules/rule';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import { walkTree } from '@/lib/criteria/rules/tree';

/** Words as long as those of real tables: what is short in tests hides what breaks on a screen. */
const tops = [
  'Thực hiện các chỉ tiêu phát triển kinh tế - xã hội và nhiệm vụ chính trị được Ủy ban nhân dân tỉnh giao trong năm',
  'Cải cách hành chính, ứng dụng công nghệ thông tin và chuyển đổi số',
  'Thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước; xây dựng Đảng, chính quyền và các tổ chức đoàn thể trong sạch, vững mạnh',
  'Công tác thi đua, khen thưởng',
  'Tham gia hoạt động của Khối thi đua, công tác xã hội từ thiện và xây dựng nông thôn mới',
];

const groups = [
  'Công tác tham mưu, chỉ đạo, điều hành',
  'Xây dựng, thẩm định văn bản quy phạm pháp luật và công tác pháp chế',
  'Quản lý nhà nước theo ngành, lĩnh vực; quản lý đất đai, đầu tư và xây dựng',
  'Giải quyết thủ tục hành chính theo cơ chế một cửa, một cửa liên thông và cung cấp dịch vụ công trực tuyến toàn trình trên Cổng dịch vụ công quốc gia',
  'Chế độ thông tin, báo cáo',
  'Thanh tra, kiểm tra, tiếp công dân, giải quyết khiếu nại, tố cáo; phòng, chống tham nhũng, tiêu cực; thực hành tiết kiệm, chống lãng phí',
  'Tổ chức phong trào, phát hiện và nhân rộng điển hình tiên tiến',
];

const leaves = [
  'Báo cáo đúng hạn',
  'Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn trên tổng số hồ sơ đã giải quyết trong kỳ',
  'Triển khai kịp thời, đầy đủ Luật Đất đai và các văn bản thi hành; phối hợp tuyên truyền khi có yêu cầu của cơ quan có thẩm quyền',
  'Cấp Giấy chứng nhận quyền sử dụng đất lần đầu: (1) mời đăng ký, kê khai đối với 100% số thửa đất chưa được cấp; (2) lũy tiến diện tích đã cấp cho hộ gia đình, cá nhân đạt từ 98,5% trở lên; (3) tham gia đầy đủ quy trình cấp giấy chứng nhận cho tổ chức, cơ sở tôn giáo và cộng đồng dân cư theo phân công, không để xảy ra phản ánh, kiến nghị đã được cơ quan có thẩm quyền xác minh là đúng sự thật trong năm đánh giá',
  'Ban hành kế hoạch phát động phong trào thi đua của đơn vị',
  'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính (https://dichvucong.gov.vn/p/home/dvc-tinh-hinh-tiep-nhan-va-giai-quyet-ho-so-truc-tuyen.html)',
  'Thực hiện quy chế dân chủ ở cơ sở, xây dựng cơ quan văn hóa',
  'Phát hiện, bồi dưỡng, tổng kết và nhân rộng các mô hình mới, cách làm hay, sáng kiến có phạm vi ảnh hưởng trong toàn tỉnh; có ít nhất một điển hình tiên tiến được cấp có thẩm quyền công nhận hoặc biểu dương trên phương tiện thông tin đại chúng',
];

const labels: Readonly<Record<string, string>> = {
  a: 'Kết quả thực hiện so với yêu cầu của tiêu chí, tính đến ngày chốt số liệu',
  p: 'Kế hoạch được giao đầu năm (kể cả điều chỉnh, bổ sung)',
  size: 'Tổng số hồ sơ phải giải quyết trong kỳ',
  late: 'Số trường hợp chậm so với thời hạn quy định',
  self: 'Đơn vị tự phát hiện và đã xử lý xong trước khi có kết luận của cơ quan có thẩm quyền',
  models: 'Số mô hình mới, cách làm hay được công nhận',
};

const romans = ['I', 'II', 'III', 'IV', 'V'];
const at = (list: readonly string[], place: number) => list[place % list.length] ?? '';

/** Every leaf of a bloc's best unit would wait for the others; the words are what is looked at here. */
function worded(rule: Rule): Rule {
  const inputs = rule.inputs.map((one) => ({ ...one, label: labels[one.key] ?? one.label }));
  const base: Base = rule.base;
  return { ...rule, inputs, base };
}

/** The same table with the codes, titles and labels of a real one. */
export function withWideWords(made: CriteriaTable): CriteriaTable {
  const codes: string[] = [];
  const criteria = walkTree(made.criteria).map(({ criterion, depth, parent, isLeaf }, place): Criterion => {
    const number = depth === 1 ? (romans[criterion.ordinal] ?? '') : String(criterion.ordinal + 1);
    codes[place] = [codes[parent], number].filter(Boolean).join('.');
    const titles = isLeaf ? leaves : depth === 1 ? tops : groups;
    const title = at(titles, isLeaf ? place : criterion.ordinal);
    const rule = criterion.rule && worded(criterion.rule);
    return {
      ...criterion,
      code: codes[place],
      title,
      rule,
      note: isLeaf && place % 9 === 0 ? 'Tính cả đơn vị trực thuộc.' : '',
    };
  });
  return { ...made, criteria };
}
