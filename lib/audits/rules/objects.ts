import { dutyLabels } from '@/lib/duties/rules/words';
import type { NameOf } from './references';

export type EventObject = {
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly objectName: string;
  readonly campaignId: string | null;
  readonly unitId: string | null;
};

/** What an event is about: its name of that time, and beside it what it is called now and where it belongs. */
export type ToldObject = { name: string; notes: string[] };

/** Names once ended in the code of a period. */
function storedName({ objectName }: EventObject): string {
  return objectName.replace(
    / · (q1|half|nine|year)$/,
    (_, period: keyof typeof dutyLabels) => ` · ${dutyLabels[period]}`,
  );
}

function presentName({ objectKind, objectId }: EventObject, name: string, nameOf: NameOf): string[] {
  if (objectKind === 'account') return [nameOf('account', objectId) ?? ''];
  if (objectKind !== 'unit' && objectKind !== 'bloc') return [];
  const now = nameOf(objectKind, objectId);
  return now === undefined || now === name ? [] : [`nay là ${now}`];
}

/** An event's object in words. What its name says already is not said again. */
export function objectOf(event: EventObject, nameOf: NameOf): ToldObject {
  const { objectKind, objectId, campaignId, unitId } = event;
  const name = storedName(event);
  const ofReport = objectKind === 'report' || objectKind === 'reportLine';
  const notes = [
    ...presentName(event, name, nameOf),
    ...(ofReport ? [nameOf('report', objectId) ?? ''] : []),
    ...(unitId && objectKind !== 'unit' ? [nameOf('unit', unitId) ?? ''] : []),
    ...(campaignId && objectKind !== 'campaign' ? [nameOf('campaign', campaignId) ?? ''] : []),
  ];
  const told = (note: string, at: number) => note !== '' && !name.includes(note) && notes.indexOf(note) === at;
  return { name, notes: notes.filter(told) };
}
