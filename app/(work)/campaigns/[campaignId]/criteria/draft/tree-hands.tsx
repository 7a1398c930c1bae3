'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DropPlace } from '@/lib/criteria/rules/arrange';
import { type Asked, DeleteDialog } from './delete-dialog';
import { type Drop, DropMark, dropAt, lineOf, neighbourOf } from './drop-mark';

type TreeHandsProps = {
  tableId: string;
  /** How many criteria there are: once there are others, nothing is asked any more. */
  count: number;
  children: ReactNode;
};

/**
 * What the pointer can do in the tree besides its buttons: drag a row by its handle, and ask before a row is deleted. Listens for
 * all rows at once, and sends a drop through the form of the buttons, so that it is answered in the same place.
 */
export function TreeHands({ tableId, count, children }: TreeHandsProps) {
  const box = useRef<HTMLDivElement>(null);
  const sender = useRef<HTMLButtonElement>(null);
  const dragged = useRef<string>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const [asked, setAsked] = useState<(Asked & { among: number; neighbour: string | null }) | null>(null);
  const gone = asked !== null && asked.among !== count ? asked : null;
  useEffect(() => {
    if (!gone || !box.current) return;
    // The row that had the focus is no more, and its dialog neither: whoever works by keyboard goes on beside it.
    const near = box.current.querySelector(`#group tr:has([data-criterion="${gone.neighbour}"]) a`);
    const link = near ?? box.current.querySelector('a, button');
    if (link instanceof HTMLElement) link.focus();
    setAsked(null);
  }, [gone]);
  const end = () => {
    dragged.current = null;
    setDrop(null);
  };
  const send = (place: DropPlace, targetId: string) => {
    if (!sender.current || !dragged.current) return;
    sender.current.value = `${place} ${dragged.current} ${targetId}`;
    sender.current.click();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens; the buttons in the rows are the keyboard's way
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked is a button, which the keyboard presses as well
    <div
      className="relative grid grid-cols-[minmax(0,1fr)] gap-4"
      onClick={({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-delete]') : null;
        if (!button?.dataset.delete) return;
        const row = JSON.parse(button.dataset.delete) as Asked; // TreeButtons alone writes it
        setAsked({ ...row, among: count, neighbour: neighbourOf(button) });
      }}
      onDragEnd={end}
      onDragLeave={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) setDrop(null);
      }}
      onDragOver={(event) => {
        const found = dragged.current && box.current && dropAt(event, dragged.current, box.current);
        if (!found) return setDrop(null);
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        if (found.targetId !== drop?.targetId || found.place !== drop.place) setDrop(found);
      }}
      onDragStart={(event) => {
        // Links and pictures can be dragged by themselves: they are left alone.
        const isHandle = event.target instanceof HTMLElement && event.target.dataset.criterion !== undefined;
        const line = isHandle ? lineOf(event.target) : null;
        if (!line) return;
        dragged.current = line.id;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', line.name);
        event.dataTransfer.setDragImage(line.row, 12, 12);
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (drop) send(drop.place, drop.targetId);
        end();
      }}
      ref={box}
    >
      {children}
      {drop && <DropMark drop={drop} />}
      <button form="criteria-move" hidden name="act" ref={sender} type="submit" />
      {asked?.among === count && <DeleteDialog asked={asked} close={setAsked} key={asked.id} tableId={tableId} />}
    </div>
  );
}
