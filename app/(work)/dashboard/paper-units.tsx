import { Panel } from '@/components/ui/panel';
import { type TextColumn, TextTable } from '@/components/ui/text-table';
import type { BlocFigures } from '@/lib/dashboards/queries';
import { unitOnPaper } from './bloc-cells';

const columns: TextColumn<BlocFigures>[] = [
  { header: 'Khối', cell: (bloc) => bloc.name, rowHeader: true, className: 'w-1/3' },
  { header: 'Cao nhất', cell: (bloc) => unitOnPaper(bloc.best) },
  { header: 'Thấp nhất', cell: (bloc) => unitOnPaper(bloc.last) },
  { header: 'Đang chậm', cell: (bloc) => bloc.late.join('; ') || '–' },
];

/** On paper only: the units of every bloc that the screen names in its table, so that the first sheet keeps to figures. */
export function PaperUnits({ blocs }: { blocs: readonly BlocFigures[] }) {
  return (
    <Panel
      className="hidden break-inside-avoid print:block"
      flush
      title="Đơn vị cao nhất, thấp nhất và đang chậm của từng khối"
    >
      <TextTable caption="Đơn vị của từng khối" columns={columns} hideCaption rows={blocs} />
    </Panel>
  );
}
