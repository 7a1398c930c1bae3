import type { Route } from 'next';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { RadioField } from '@/components/ui/form-choices';
import { SubmitButton } from '@/components/ui/submit-button';
import { createCampaignAction } from '@/lib/campaigns/actions';
import type { CopyPreview } from '@/lib/campaigns/queries/creation';
import { BlankMembers } from './blank-members';
import { CopyMembers } from './copy-members';
import { KeepStaff } from './keep-staff';

const copyHint =
  'Đơn vị (đơn vị đã sáp nhập được thay bằng đơn vị kế tục), các giai đoạn dời sang năm mới, đề mục báo cáo, phong trào còn hiệu lực, chỉ tiêu mẫu và thiết lập. Bảng tiêu chí do tổ thư ký ban hành cho từng năm, soạn từ bảng năm trước được.';

const startsFor = (year: number, hasPrevious: boolean) => [
  {
    value: 'copy',
    label: 'Sao chép năm trước',
    hint: hasPrevious ? copyHint : `Khối chưa có năm thi đua ${year - 1} để sao chép.`,
    disabled: !hasPrevious,
  },
  {
    value: 'blank',
    label: 'Bắt đầu từ mẫu trống',
    hint: 'Các đơn vị thuộc khối vào ngày đầu năm thi đua, lịch gợi ý và đề mục báo cáo chung của tỉnh.',
  },
];

type StartFormProps = { bloc: { id: string; name: string }; year: number; preview: CopyPreview };

/** How the year of the bloc starts; of a copy, with which units. */
export function StartForm({ bloc, year, preview: { copy, blank, startsOn } }: StartFormProps) {
  const chooseAgain = `/campaigns/new?bloc=${bloc.id}&year=${year}&step=choose` as Route; // the page itself
  return (
    <ActionForm action={createCampaignAction} className="group grid gap-4">
      <input name="blocId" type="hidden" value={bloc.id} />
      <input name="year" type="hidden" value={year} />
      <DefinitionList
        items={[
          { term: 'Khối thi đua', value: bloc.name },
          { term: 'Năm', value: String(year) },
        ]}
      />
      <div>
        <ButtonLink href={chooseAgain} size="small">
          Chọn khối hoặc năm khác
        </ButtonLink>
      </div>
      <RadioField
        defaultValue={copy ? 'copy' : 'blank'}
        label="Cách bắt đầu"
        name="start"
        options={startsFor(year, copy !== null)}
        required
      />
      {copy && startsOn && (
        <div className="grid gap-4 group-has-[[value=blank]:checked]:hidden">
          <CopyMembers copy={copy} startsOn={startsOn} />
          {copy.staff && copy.staff.length > 0 && <KeepStaff staff={copy.staff} />}
        </div>
      )}
      {blank && startsOn && (
        <div className="group-has-[[value=copy]:checked]:hidden">
          <BlankMembers blank={blank} startsOn={startsOn} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Tạo năm thi đua</SubmitButton>
        <ButtonLink href="/campaigns">Hủy</ButtonLink>
      </div>
    </ActionForm>
  );
}
