import type { Metadata } from 'next';
import { NoHead } from '@/components/no-head';
import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { formatDateTime } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { Elsewhere, LateUnits, Moved, Notices } from './following';
import { LeftPanel } from './left-panel';
import { OfficePanels } from './office-tasks';
import { OutcomePanels } from './outcomes';
import { OwnedTasks } from './owned-tasks';
import { Reviews } from './reviews';
import { OtherTurns, OwnTurn } from './unit-tasks';
import { UnregisteredPanel } from './unregistered-panel';
import { WantedTables } from './wanted-tables';

export const metadata: Metadata = { title: 'Việc cần làm' };

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const [actor, { changed }] = await Promise.all([requireActor(), searchParams]);
  const tasks = await getTasks(actor);
  const { unit, left, reviews, late, notices, moved, elsewhere, office, owned, outcomes } = tasks;
  const nothing = !unit && !reviews && !late && !office;
  // Who follows others sees their own unit's empty list and what waits for others only after what they have to follow.
  // Of a unit that has left and owes nothing elsewhere there is nothing else to say.
  const ownTurn = unit && (unit.some((task) => task.mine) || (!late && (left.length === 0 || unit.length > 0)));
  const ownFirst = unit && (!late || unit.some((task) => task.lateSince !== null));
  const others = unit && <OtherTurns tasks={unit} today={tasks.today} />;
  return (
    <>
      <PageHeader asOf={`Cập nhật lúc ${formatDateTime(tasks.asOf)}`} title="Việc cần làm" />
      <div className="grid grid-cols-1 gap-4">
        {readText(changed) === 'password' && (
          <Alert role="status" tone="success">
            Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.
          </Alert>
        )}
        {left.length > 0 && <LeftPanel left={left} unitName={actor.unitName} />}
        {tasks.noHead && <NoHead title="Đơn vị chưa có tài khoản thủ trưởng" />}
        {ownTurn && <OwnTurn tasks={unit} today={tasks.today} unitName={actor.unitName} />}
        {owned.length > 0 && <OwnedTasks today={tasks.today} tasks={owned} />}
        <OutcomePanels outcomes={outcomes} />
        <WantedTables tables={tasks.wantedTables} today={tasks.today} />
        {reviews && <Reviews tasks={reviews} today={tasks.today} />}
        <UnregisteredPanel units={tasks.unregistered} />
        {ownFirst && others}
        {late && <LateUnits late={late} today={tasks.today} wholeProvince={actor.role === 'leader' && !elsewhere} />}
        {moved && <Moved moved={moved} />}
        {notices && <Notices notices={notices} today={tasks.today} />}
        {elsewhere && <Elsewhere {...elsewhere} />}
        {!ownFirst && others}
        {office && <OfficePanels office={office} />}
        {nothing && (
          <Panel>
            <EmptyState title="Hiện không có việc nào chờ bạn">
              Khi có việc cần làm, trang này sẽ cho biết việc gì, hạn đến bao giờ và đang chờ ai.
            </EmptyState>
          </Panel>
        )}
      </div>
    </>
  );
}
