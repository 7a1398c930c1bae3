import { IssuerField, SignedNumberField } from '@/components/issuer-fields';
import { DateField, SelectField, TextareaField, TextField } from '@/components/ui/form-fields';
import type { AwardChoices, StoredAward } from '@/lib/awards/queries';
import { awardLevels, awardLevelWords, awardOptionWords } from '@/lib/awards/rules';
import type { Issuers } from '@/lib/evidence/rules/issuers';
import { formatDate } from '@/lib/format';

type AwardFieldsProps = {
  units: readonly { value: string; label: string }[];
  types: AwardChoices['types'];
  issuers: Issuers;
  award?: StoredAward;
};

const levels = awardLevels.map((value) => ({ value, label: awardLevelWords[value] }));

/** What an entry of the register says. */
export function AwardFields({ units, types, issuers, award }: AwardFieldsProps) {
  const options = types.map((type) => ({ value: type.code, label: awardOptionWords(type) }));
  return (
    <>
      <SelectField
        defaultValue={award?.unitId}
        label="Đơn vị được khen"
        name="unitId"
        options={units}
        placeholder="Chọn đơn vị"
        required
      />
      <SelectField
        defaultValue={award?.awardCode}
        hint="Chọn dòng có hiệu lực vào ngày quyết định."
        label="Danh hiệu, hình thức khen thưởng"
        name="awardCode"
        options={options}
        placeholder="Chọn danh hiệu, hình thức"
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          defaultValue={award ? String(award.year) : undefined}
          hint="Năm của thành tích; bản tự chấm năm sau lấy khen thưởng này."
          inputMode="numeric"
          label="Năm được tính"
          name="year"
          required
        />
        <SelectField
          defaultValue={award?.level}
          label="Cấp khen thưởng"
          name="level"
          options={levels}
          placeholder="Chọn cấp"
          required
        />
        <SignedNumberField
          defaultValue={award?.decisionNumber}
          issuers={issuers}
          label="Số quyết định"
          name="decisionNumber"
          required
        />
        <DateField
          defaultValue={award ? formatDate(award.decidedOn) : undefined}
          label="Ngày quyết định"
          name="decidedOn"
          required
        />
      </div>
      <IssuerField defaultValue={award?.issuer} issuers={issuers} label="Cơ quan quyết định" required />
      <TextareaField defaultValue={award?.note} label="Ghi chú" name="note" rows={2} />
    </>
  );
}
