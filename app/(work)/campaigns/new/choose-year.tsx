import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/form-fields';

type ChooseYearProps = {
  blocs: readonly { id: string; name: string; years: readonly number[] }[];
  blocId: string;
  year: string;
  /** Why what was sent leads no further. */
  problem: string | null;
};

/** The bloc and the year, sent as the address: what can be copied is shown for these. */
export function ChooseYear({ blocs, blocId, year, problem }: ChooseYearProps) {
  return (
    <form action="/campaigns/new" className="grid gap-4" method="get">
      {problem && <Alert tone="danger">{problem}</Alert>}
      <SelectField
        defaultValue={blocId}
        label="Khối thi đua"
        name="bloc"
        options={blocs.map(({ id, name, years }) => ({
          value: id,
          label: years.length > 0 ? `${name} (đã có năm ${Math.max(...years)})` : name,
        }))}
        placeholder="Chọn khối"
        required
      />
      <TextField
        className="max-w-28"
        defaultValue={year}
        hint="Gồm 4 chữ số, ví dụ 2027."
        inputMode="numeric"
        label="Năm"
        name="year"
        required
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Tiếp tục
        </Button>
        <ButtonLink href="/campaigns">Hủy</ButtonLink>
      </div>
    </form>
  );
}
