'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CallResult } from '@/lib/action';
import { useBegin } from './begun';
import { browserStorage, type Kept, keptRows, readKept, useKeptKey } from './kept-rows';
import { answerOf, passes, retryPause } from './row-answers';
import type { Entry, Row } from './row-status';
import { fitsAfterPage } from './save-leaving';

type Options<Draft, Value extends { revision: number }> = {
  /** Names the sheet and the account, so that nobody finds another person's typing on a shared computer. */
  key: string;
  /** The revisions that the page was rendered with; a row that is not there yet has 0. */
  revisions: Readonly<Record<string, number>>;
  save: (id: string, draft: Draft, revision: number) => Promise<CallResult<Value>>;
  /**
   * The same by a request that outlives the page (`saveLeaving`); without it, what is left at once waits in the storage.
   * Before the draft comes the one that is under way: whether that arrived nobody will hear.
   */
  saveLeaving?: (id: string, drafts: readonly Draft[], revision: number) => Promise<CallResult<Value>>;
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | undefined;
  /** Called whenever the server has a row. */
  onSaved?: () => void;
};

const clean = { draft: undefined, status: { state: 'clean' }, version: 0 } as const;
const typingPause = 800;

/** Saves the rows of one sheet, each by itself. What is typed lies in the browser's storage until the server has it. */
export class RowSaver<Draft, Value extends { revision: number }> {
  private readonly entries = new Map<string, Entry<Draft, Value>>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: Options<Draft, Value>) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The state of one row; the same object until something changes. */
  row = (id: string): Row<Draft, Value> => this.entries.get(id)?.row ?? clean;

  /** How many rows the server does not have yet. */
  pending = (): number => [...this.entries.values()].filter(({ row }) => row.draft !== undefined).length;

  /** Every row that was touched, with its state. */
  rows = (): [id: string, row: Row<Draft, Value>][] => [...this.entries].map(([id, { row }]) => [id, row]);

  /** Keeps what was typed and saves it after a pause in typing. */
  change(id: string, draft: Draft): void {
    const entry = this.entry(id);
    this.keep(id, { draft, revision: entry.revision });
    const waits = entry.sent !== undefined || entry.row.status.state === 'conflict';
    this.show(entry, waits ? { draft } : { draft, status: { state: 'unsaved' } });
    if (!waits) this.schedule(id, typingPause);
  }

  /** Saves a changed row at once: when it is left. */
  flush(id: string): void {
    const state = this.row(id).status.state;
    if (state === 'unsaved' || state === 'offline' || state === 'session-ended') void this.send(id);
  }

  /** Tries every waiting row again: the network or the session came back. */
  flushAll = (): void => {
    for (const id of this.entries.keys()) this.flush(id);
  };

  /**
   * The person is back at this page: what waited is tried again, and a conflict asks for the row as it is by now. On its old
   * revision it cannot be saved, so the answer is the same refusal with what others saved since.
   */
  comeBack = (): void => {
    this.flushAll();
    for (const [id, { row }] of this.entries) if (row.status.state === 'conflict') void this.send(id);
  };

  /** Another page of this browser took the name of its own row out of the storage: what is typed here lies there again. */
  keepAgain = (): void => {
    for (const [id, { row, revision }] of this.entries) {
      const isKept = this.options.storage?.getItem(`${this.options.key}/${id}`) !== null;
      if (row.draft !== undefined && !isKept) this.keep(id, { draft: row.draft, revision });
    }
  };

  /** After a conflict: my version, or what `merged` made of both, goes over the one of this revision. */
  keepMine(id: string, revision: number, merged?: Draft): void {
    const entry = this.entry(id);
    const draft = merged ?? entry.row.draft;
    entry.revision = revision;
    if (draft === undefined) return;
    this.keep(id, { draft, revision });
    const version = entry.row.version + (merged === undefined ? 0 : 1);
    this.show(entry, { draft, status: { state: 'unsaved' }, version });
    void this.send(id);
  }

  /** After a conflict: my version is given up; the page shows the one of this revision. */
  dropMine(id: string, revision: number): void {
    const entry = this.entry(id);
    entry.revision = revision;
    this.forget(id);
    this.show(entry, {
      draft: undefined,
      saved: undefined,
      status: { state: 'clean' },
      version: entry.row.version + 1,
    });
  }

  /** Brings back what an earlier visit typed and could not save, and saves it. */
  restore(): void {
    const prefix = `${this.options.key}/`;
    for (const name of keptRows(this.options.storage, this.options.key)) {
      const stored = readKept<Draft>(this.options.storage, name);
      if (!stored) continue;
      const id = name.slice(prefix.length);
      const entry = this.entry(id);
      if (entry.row.draft !== undefined) continue;
      // The old revision goes along: the server then finds whether somebody saved in between.
      entry.revision = stored.revision;
      this.show(entry, { draft: stored.draft, status: { state: 'unsaved' }, version: entry.row.version + 1 });
      this.schedule(id, 0);
    }
  }

  /** Saves what is not saved yet while the page is left; where an answer still comes, the storage forgets it. */
  leave = (): void => {
    if (this.options.saveLeaving)
      for (const id of this.entries.keys()) void this.sendLeaving(id, this.options.saveLeaving);
    else this.flushAll();
  };

  /** Whether leaving now would leave something behind that only the storage has. */
  loses(): boolean {
    if (!this.options.saveLeaving) return this.pending() > 0;
    const left = [...this.entries.values()].flatMap(({ row }) => (row.draft === undefined ? [] : [row]));
    const isSent = ({ status: { state } }: Row<Draft, Value>) => state === 'unsaved' || state === 'saving';
    return !left.every(isSent) || !fitsAfterPage(left.map(({ draft }) => draft));
  }

  /** Stops the clocks; drafts stay in the storage. */
  stop(): void {
    for (const entry of this.entries.values()) clearTimeout(entry.timer);
  }

  private entry(id: string): Entry<Draft, Value> {
    const known = this.entries.get(id);
    if (known) return known;
    const made = { row: clean, revision: this.options.revisions[id] ?? 0, failures: 0 };
    this.entries.set(id, made);
    return made;
  }

  private show(entry: Entry<Draft, Value>, change: Partial<Row<Draft, Value>>): void {
    entry.row = { ...entry.row, ...change };
    for (const listener of this.listeners) listener();
  }

  private schedule(id: string, pause: number): void {
    const entry = this.entry(id);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void this.send(id), pause);
  }

  private async send(id: string): Promise<void> {
    const entry = this.entry(id);
    const { revision } = entry;
    const { draft, status } = entry.row;
    clearTimeout(entry.timer);
    if (draft === undefined || entry.sent !== undefined) return;
    // What a person may be about to press, a link or a choice, stays in sight while it is tried again.
    if (status.state === 'unsaved' || status.state === 'invalid') this.show(entry, { status: { state: 'saving' } });
    entry.sent = draft;
    const result = await this.options.save(id, draft, revision).catch(answerOf);
    entry.sent = undefined;
    // Saved by the request that left with a page which came back, or given up.
    if (entry.row.draft === undefined) {
      if (result?.ok) entry.revision = Math.max(entry.revision, result.value.revision);
      return;
    }
    const unchanged = entry.row.draft === draft;
    if (result?.ok) this.landed(id, result.value, unchanged);
    // Decided between the versions meanwhile.
    else if (entry.revision !== revision) this.goOn(id);
    else if (result && !passes(result)) this.refuse(id, result, unchanged);
    else if (status.state !== 'conflict') {
      entry.failures += 1;
      this.show(entry, { status: { state: 'offline', ...(result && { message: result.message }) } });
      this.schedule(id, retryPause(entry.failures));
    }
  }

  private async sendLeaving(id: string, save: NonNullable<Options<Draft, Value>['saveLeaving']>): Promise<void> {
    const entry = this.entry(id);
    const { sent, row } = entry;
    const { draft, status } = row;
    if (draft === undefined || status.state === 'conflict' || status.state === 'invalid') return;
    clearTimeout(entry.timer);
    // Without an answer it stays in the storage, and the next visit brings it again.
    const drafts = sent === undefined || sent === draft ? [draft] : [sent, draft];
    const result = await save(id, drafts, entry.revision).catch(() => null);
    if (result?.ok && entry.row.draft !== undefined) this.landed(id, result.value, entry.row.draft === draft);
  }

  private landed(id: string, value: Value, unchanged: boolean): void {
    const entry = this.entry(id);
    entry.revision = value.revision;
    entry.failures = 0;
    this.options.onSaved?.();
    this.show(entry, { saved: value });
    if (unchanged) {
      this.forget(id);
      this.show(entry, { draft: undefined, status: { state: 'saved', at: new Date().toISOString(), value } });
    } else this.goOn(id);
  }

  /** More was typed while a save was under way. */
  private goOn(id: string): void {
    const entry = this.entry(id);
    if (entry.row.draft !== undefined) this.keep(id, { draft: entry.row.draft, revision: entry.revision });
    this.show(entry, { status: { state: 'unsaved' } });
    this.schedule(id, typingPause);
  }

  private refuse(id: string, answer: Extract<CallResult<Value>, { ok: false }>, unchanged: boolean): void {
    const { message, refusal, errors } = answer;
    const { reason } = refusal;
    const entry = this.entry(id);
    if (reason === 'session-ended') this.show(entry, { status: { state: reason, message } });
    else if (reason === 'other-account')
      this.show(entry, { status: { state: 'session-ended', message, isOther: true } });
    else if (reason === 'conflict') this.show(entry, { status: { state: reason, message, current: refusal.current } });
    else if (unchanged) this.show(entry, { status: { state: 'invalid', message, reason, errors } });
    else this.goOn(id);
  }

  // A full or forbidden storage must not stop anybody from working: the page still holds what was typed.
  private keep(id: string, stored: Kept<Draft>): void {
    try {
      this.options.storage?.setItem(`${this.options.key}/${id}`, JSON.stringify(stored));
    } catch {}
  }

  private forget(id: string): void {
    this.options.storage?.removeItem(`${this.options.key}/${id}`);
  }
}

/** One saver per sheet. Restores drafts, tries again when the network or the person comes back, warns before the page is left. */
export function useRowSaver<Draft, Value extends { revision: number }>({
  sheet,
  ...options
}: Omit<Options<Draft, Value>, 'key' | 'storage' | 'onSaved'> & { sheet: string }): RowSaver<Draft, Value> {
  const onSaved = useBegin();
  const key = useKeptKey(sheet);
  const [saver] = useState(() => new RowSaver<Draft, Value>({ ...options, key, onSaved, storage: browserStorage() }));
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.loses()) event.preventDefault();
    };
    const hide = () => document.visibilityState === 'hidden' && saver.flushAll();
    const page = new AbortController();
    const { signal } = page;
    saver.restore();
    window.addEventListener('online', saver.comeBack, { signal });
    window.addEventListener('focus', saver.comeBack, { signal });
    window.addEventListener('storage', saver.keepAgain, { signal });
    window.addEventListener('beforeunload', warn, { signal });
    window.addEventListener('pagehide', saver.leave, { signal });
    document.addEventListener('visibilitychange', hide, { signal });
    return () => {
      page.abort();
      saver.leave();
      saver.stop();
    };
  }, [saver]);
  return saver;
}

/** The state of one row of a saver. */
export function useRow<Draft, Value extends { revision: number }>(saver: RowSaver<Draft, Value>, id: string) {
  const read = useCallback(() => saver.row(id), [saver, id]);
  return useSyncExternalStore<Row<Draft, Value>>(saver.subscribe, read, () => clean);
}

/** How many rows of a saver the server does not have yet. */
export function usePendingRows<Draft, Value extends { revision: number }>(saver: RowSaver<Draft, Value>): number {
  return useSyncExternalStore(saver.subscribe, saver.pending, () => 0);
}
