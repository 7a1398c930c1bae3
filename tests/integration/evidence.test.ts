import { createHash } from 'node:crypto';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { getFilesFolder } from '@/lib/env';
import { createDocument, deleteDocument, updateDocument } from '@/lib/evidence/commands/documents';
import { storeUpload } from '@/lib/evidence/commands/files';
import { removeUnusedFiles } from '@/lib/evidence/commands/holds';
import { findDocumentFile } from '@/lib/evidence/queries/files';
import { listIssuers } from '@/lib/evidence/queries/issuers';
import { findDocuments, getDocument, listDocuments } from '@/lib/evidence/queries/library';
import { openFile } from '@/lib/file-store';
import { makeDocx, makeJpg, makePdf, makePng, makeXlsx, streamOf, zip } from '../support/files';
import { actorOf, makeAccount, makeBlocYear, makeRegistration, makeUnit, testNow } from '../support/world';

const words = {
  number: '125/BC-STC',
  issuedOn: '2026-04-05',
  issuer: 'Sở Tài chính',
  abstract: 'Kết quả quý I',
  upload: '',
};
const upload = (actor: Actor, name: string, ...chunks: Uint8Array[]) =>
  storeUpload(actor, { name, body: streamOf(...chunks) });
const refusal = (reason: string, field?: string) => ({ ok: false, refusal: field ? { reason, field } : { reason } });

async function uploaded(actor: Actor, name: string, bytes: Uint8Array) {
  const result = await upload(actor, name, bytes);
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

async function created(actor: Actor, change: Partial<typeof words> = {}) {
  const result = await createDocument(actor, { ...words, ...change });
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

const placeOf = (hash: string) => join(getFilesFolder(), hash.slice(0, 2), hash.slice(2, 4), hash);
const hoursLater = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000);

const newOfficer = async () => actorOf(await makeAccount('officer', (await makeUnit()).id));

describe('uploading', () => {
  let officer: Actor;
  beforeAll(async () => {
    officer = await newOfficer();
  });

  it('takes every allowed kind, and stores it under its hash', async () => {
    const files = {
      'a.pdf': makePdf(),
      'b.docx': makeDocx(),
      'c.XLSX': makeXlsx(),
      'd.jpeg': makeJpg(),
      'e.png': makePng(),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const { receipt: hash, size } = await uploaded(officer, name, bytes);
      expect(size).toBe(bytes.length);
      expect((await readFile(placeOf(hash))).equals(bytes)).toBe(true);
    }
  });

  it('refuses by content, size and name, each with its own reason, and leaves nothing behind', async () => {
    const macro = [{ name: 'word/vbaProject.bin', content: 'x' }];
    const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    const cases: [string, string, Uint8Array][] = [
      ['file-empty', 'a.pdf', Buffer.alloc(0)],
      ['file-kind', 'a.exe', makePdf()],
      ['file-kind', 'pdf', makePdf()],
      ['file-kind', 'a.docm', makeDocx('x', macro)],
      ['file-not-as-named', 'a.pdf', makePng()],
      ['file-not-as-named', 'a.docx', makeXlsx()],
      ['file-not-as-named', 'a.docx', Buffer.from('<html><script>alert(1)</script></html>')],
      ['file-not-as-named', 'a.xlsx', zip([{ name: 'readme.txt', content: 'x' }])],
      ['file-broken', 'a.pdf', makePdf().subarray(0, 40)],
      ['file-broken', 'a.png', makePng().subarray(0, 50)],
      ['file-broken', 'a.docx', makeDocx().subarray(0, 200)],
      ['file-broken', 'a.docx', Buffer.concat([makeDocx(), Buffer.from('behind')])],
      ['file-two-in-one', 'a.pdf', Buffer.concat([makePdf(), makeDocx(), Buffer.from('%%EOF')])],
      ['file-two-in-one', 'a.png', Buffer.concat([makePng(), zip([{ name: 'x', content: 'x' }])])],
      ['file-macros', 'a.docx', makeDocx('x', macro)],
      ['file-macros', 'a.docx', makeDocx('x', [], macroType)],
      ['file-inflated', 'a.docx', makeDocx('x', [{ name: 'word/bomb', content: 'x', claimedSize: 4_000_000_000 }])],
    ];
    const found = [];
    for (const [, name, bytes] of cases) {
      const result = await upload(officer, name, bytes);
      found.push(result.ok ? 'taken' : result.refusal.reason);
    }
    expect(found).toEqual(cases.map(([reason]) => reason));
    expect(await readdir(join(getFilesFolder(), 'incoming'))).toEqual([]);
  });

  it('does not unpack a list of parts that is a bomb', async () => {
    const bomb = zip([
      { name: '[Content_Types].xml', content: Buffer.alloc(30_000_000, 32), claimedSize: 1000 },
      { name: 'word/document.xml', content: 'x' },
    ]);
    expect(await upload(officer, 'a.docx', bomb)).toEqual(refusal('file-broken', 'file'));
  });

  it('stops reading at 20 MB and at a broken line', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield Buffer.alloc(1024 * 1024, 1);
      }
    }
    expect(await storeUpload(officer, { name: 'a.pdf', body: endless() })).toEqual(refusal('file-too-large', 'file'));
    expect(read).toBe(21);
    async function* broken() {
      yield makePdf();
      throw new Error('aborted');
    }
    expect(await storeUpload(officer, { name: 'a.pdf', body: broken() })).toEqual(refusal('upload-broken-off', 'file'));
    expect(await readdir(join(getFilesFolder(), 'incoming'))).toEqual([]);
  });

  it('recognises the same file, in the own library only', async () => {
    const [first, stranger] = [await newOfficer(), await newOfficer()];
    const bytes = makePdf('cùng một tệp');
    const { receipt } = await uploaded(first, 'lần 1.pdf', bytes);
    const { id } = await created(first, { upload: receipt });
    expect((await uploaded(first, 'lần 2.pdf', bytes)).already).toEqual([
      { id, number: '125/BC-STC', issuedOn: '2026-04-05' },
    ]);
    expect((await uploaded(stranger, 'khác.pdf', bytes)).already).toEqual([]);
    expect(await db.storedFile.count({ where: { hash: receipt } })).toBe(1);
  });

  it('is not for accounts without a unit', async () => {
    const office = await actorOf(await makeAccount('office'));
    expect(await upload(office, 'a.pdf', makePdf())).toEqual(refusal('not-allowed'));
  });
});

describe('storage', () => {
  /** An officer who comes back at another time. */
  async function newPerson() {
    const account = await makeAccount('officer', (await makeUnit()).id);
    return (now: Date) => actorOf(account, now);
  }
  const isStored = async (hash: string) => ({
    row: (await db.storedFile.count({ where: { hash } })) === 1,
    bytes: existsSync(placeOf(hash)),
  });
  const kept = { row: true, bytes: true };
  const gone = { row: false, bytes: false };

  it('keeps a file that no document names for a day, then the next upload removes it', async () => {
    const at = await newPerson();
    const officer = await at(testNow);
    const send = async (text: string) => (await uploaded(officer, 'a.pdf', makePdf(text))).receipt;
    const [unused, named, givenUp] = [await send('không dùng'), await send('được dùng'), await send('bị bỏ')];
    const stale = join(getFilesFolder(), 'incoming', 'nửa chừng');
    writeFileSync(stale, 'x');
    utimesSync(stale, testNow, testNow);
    await created(officer, { number: '1', upload: named });
    const { id } = await created(officer, { number: '2', upload: givenUp });

    const late = await at(hoursLater(23));
    expect(await deleteDocument(late, { documentId: id })).toEqual({ ok: true, value: undefined });
    await uploaded(late, 'b.pdf', makePdf('hôm sau'));
    expect(await Promise.all([unused, named, givenUp].map(isStored))).toEqual([kept, kept, kept]);

    const later = await at(hoursLater(25));
    await uploaded(later, 'b.pdf', makePdf('hôm sau'));
    expect(await Promise.all([unused, named, givenUp].map(isStored))).toEqual([gone, kept, kept]);
    expect(existsSync(stale)).toBe(false);
    expect(await createDocument(later, { ...words, upload: unused })).toEqual(refusal('upload-unknown', 'upload'));

    await uploaded(await at(hoursLater(48)), 'b.pdf', makePdf('hôm sau'));
    expect(await Promise.all([named, givenUp].map(isStored))).toEqual([kept, gone]);
    expect((await uploaded(await at(hoursLater(49)), 'a.pdf', makePdf('bị bỏ'))).receipt).toBe(givenUp);
    expect(await isStored(givenUp)).toEqual(kept);
  });

  it('never removes a file that a form is just handing in', async () => {
    const at = await newPerson();
    const officer = await at(testNow);
    const texts = Array.from({ length: 8 }, (_, index) => `tranh nhau ${index}`);
    const receipts: string[] = [];
    for (const text of texts) receipts.push((await uploaded(officer, `${text}.pdf`, makePdf(text))).receipt);
    const [lastMoment, nextMoment] = [await at(new Date(hoursLater(24).getTime() - 1)), hoursLater(24)];
    await Promise.all(texts.map(() => db.$queryRaw`select 1`));
    const [answers] = await Promise.all([
      Promise.all(
        receipts.map((one, index) => createDocument(lastMoment, { ...words, number: `${index}`, upload: one })),
      ),
      ...texts.map(() => inTransaction((tx) => removeUnusedFiles(tx, nextMoment))),
    ]);
    for (const [index, answer] of answers.entries()) {
      const named = answer.ok ? kept : gone;
      expect(await isStored(receipts[index] ?? '')).toEqual(named);
      if (!answer.ok) expect(answer).toEqual(refusal('upload-unknown', 'upload'));
    }
  });

  it('gives every unit its part: a file counts once, and no longer when it was given up', async () => {
    const [at, other] = [await newPerson(), await newOfficer()];
    const officer = await at(testNow);
    const megabytes = (count: number, text: string) => makePdf(text + 'x'.repeat(count * 1024 * 1024));
    const [large, second] = [megabytes(12, 'một'), megabytes(9, 'hai')];
    const { receipt } = await uploaded(officer, 'một.pdf', large);
    const { id } = await created(officer, { upload: receipt });
    await uploaded(officer, 'lại.pdf', large);
    expect(await upload(officer, 'hai.pdf', second)).toEqual({
      ok: false,
      refusal: { reason: 'storage-full', field: 'file', used: large.length, quota: 20 * 1024 * 1024 },
    });
    expect(await readdir(join(getFilesFolder(), 'incoming'))).toEqual([]);
    expect(await isStored(createHash('sha256').update(second).digest('hex'))).toEqual(gone);
    await uploaded(other, 'hai.pdf', second);

    const nextDay = await at(hoursLater(25));
    expect(await deleteDocument(nextDay, { documentId: id })).toEqual({ ok: true, value: undefined });
    await uploaded(nextDay, 'hai.pdf', second);
  });
});

describe('the library', () => {
  it('keeps a document once, finds it without tones, and pages', async () => {
    const officer = await newOfficer();
    const document = await created(officer);
    expect(await createDocument(officer, words)).toEqual(refusal('document-exists', 'number'));
    for (let index = 0; index < 21; index++) await created(officer, { number: `${index}/KH`, abstract: 'Kế hoạch' });
    const found = await findDocuments(officer, { query: 'so tai chinh' });
    expect(found.ok && found.value.length).toBe(8);
    expect((await listDocuments(officer, { query: 'ket qua QUY' }))?.documents.map((one) => one.id)).toEqual([
      document.id,
    ]);
    expect((await listDocuments(officer, { page: 2 }))?.documents.length).toBe(2);
    expect((await listDocuments(officer, { file: 'with' }))?.total).toBe(0);
    expect((await listDocuments(officer, { query: "%' or 1=1 --" }))?.total).toBe(0);
  });

  it('proposes the issuers of the own documents and of decisions about the own unit, most used first', async () => {
    const [unit, other] = [await makeUnit(), await newOfficer()];
    const officer = await actorOf(await makeAccount('officer', unit.id));
    await created(other, { number: '1/QĐ-SXD', issuer: 'Sở Xây dựng' });
    await created(officer, { number: '1/BC-STC', issuer: 'Sở Tài chính' });
    for (const number of ['2/QĐ-UBND', '3/QĐ-UBND']) await created(officer, { number, issuer: 'Ủy ban nhân dân tỉnh' });
    expect(await listIssuers(officer)).toEqual({
      ok: true,
      value: {
        names: ['Ủy ban nhân dân tỉnh', 'Sở Tài chính', unit.name],
        signs: { UBND: 'Ủy ban nhân dân tỉnh', STC: 'Sở Tài chính' },
      },
    });
    expect(await listIssuers(await actorOf(await makeAccount('leader')))).toEqual(refusal('not-allowed'));
  });

  it('of eight at once with the same words keeps one', async () => {
    const officer = await newOfficer();
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const results = await Promise.all(Array.from({ length: 8 }, () => createDocument(officer, words)));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.reason === 'document-exists')).toHaveLength(7);
  });

  it('does not show or change what another unit keeps', async () => {
    const [officer, stranger] = [await newOfficer(), await newOfficer()];
    const document = await created(officer);
    const change = { ...words, documentId: document.id, revision: 1 };
    expect(await getDocument(stranger, document.id)).toBeNull();
    expect((await listDocuments(stranger))?.total).toBe(0);
    expect(await updateDocument(stranger, change)).toEqual(refusal('not-found'));
    expect(await deleteDocument(stranger, { documentId: document.id })).toEqual(refusal('not-found'));
    expect(await listDocuments(await actorOf(await makeAccount('leader')))).toBeNull();
  });

  it('takes only files of its own uploads', async () => {
    const [officer, thief] = [await newOfficer(), await newOfficer()];
    const { receipt } = await uploaded(officer, 'mật.pdf', makePdf('mật'));
    expect(await createDocument(thief, { ...words, upload: receipt })).toEqual(refusal('upload-unknown', 'upload'));
    expect(await createDocument(officer, { ...words, upload: `${receipt}x` })).toEqual(
      refusal('upload-unknown', 'upload'),
    );
  });

  it('changes with a revision, and refuses days to come', async () => {
    const officer = await newOfficer();
    const { id } = await created(officer, { upload: (await uploaded(officer, 'một.pdf', makePdf('một'))).receipt });
    const change = { ...words, documentId: id, revision: 1, abstract: 'Sửa' };
    expect(await updateDocument(officer, change)).toMatchObject({ value: { abstract: 'Sửa', fileName: 'một.pdf' } });
    expect(await updateDocument(officer, change)).toEqual(refusal('document-changed'));
    const bare = await updateDocument(officer, { ...change, revision: 2, removeFile: 'on' });
    expect(bare).toMatchObject({ value: { fileName: null } });
    const future = { ...words, number: '2', issuedOn: '2026-05-21' };
    expect(await createDocument(officer, future)).toEqual(refusal('document-in-future', 'issuedOn'));
    expect(await deleteDocument(officer, { documentId: id })).toMatchObject({ ok: true });
    const events = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual(
      ['create', 'update', 'update', 'delete'].map((verb) => `evidence.${verb}`),
    );
  });
});

describe('downloading', () => {
  it('follows the report: own unit always, the bloc once it was sent, peers as far as the campaign says', async () => {
    const { unit, campaign, actors } = await makeBlocYear();
    const elsewhere = await makeBlocYear();
    const document = await created(actors.officer, {
      upload: (await uploaded(actors.officer, 'bản mật.pdf', makePdf('bí mật'))).receipt,
    });
    const registration = await makeRegistration({ campaignId: campaign.id, unitId: unit.id });
    const evidence = { create: { documentId: document.id } };
    const line = { targetId: registration.targets[0]?.id ?? '', updatedAt: testNow, updatedBy: 'x', evidence };
    const report = await db.report.create({
      data: { campaignId: campaign.id, unitId: unit.id, period: 'q1', statusSince: testNow, lines: { create: line } },
    });
    const viewers = { ...actors, foreignSecretary: elsewhere.actors.secretary, foreignHead: elsewhere.actors.head };
    const who = async () => {
      const names = Object.entries(viewers).map(async ([name, actor]) =>
        (await findDocumentFile(actor, document.id)) ? name : '',
      );
      return (await Promise.all(names)).filter(Boolean);
    };
    const setStatus = async (status: 'submitted' | 'accepted') => {
      await db.report.update({ where: { id: report.id }, data: { status } });
      await db.reportLine.updateMany({ where: { reportId: report.id }, data: { status } });
    };
    const show = (peerVisibility: 'status' | 'results') =>
      db.campaign.update({ where: { id: campaign.id }, data: { peerVisibility } });

    expect(await who()).toEqual(['officer', 'head']);
    await setStatus('submitted');
    await show('results');
    expect(await who()).toEqual(['officer', 'head', 'secretary', 'office', 'leader']);
    expect(await updateDocument(actors.officer, { ...words, documentId: document.id, revision: 1 })).toEqual(
      refusal('document-sent'),
    );
    expect(await deleteDocument(actors.officer, { documentId: document.id })).toEqual(refusal('document-used'));
    await setStatus('accepted');
    expect(await who()).toEqual(['officer', 'head', 'otherOfficer', 'otherHead', 'secretary', 'office', 'leader']);
    await show('status');
    expect(await who()).toEqual(['officer', 'head', 'secretary', 'office', 'leader']);
    expect(await findDocumentFile(actors.office, 'no-id')).toBeNull();
    const file = await findDocumentFile(actors.officer, document.id);
    expect(file).toMatchObject({ name: 'bản mật.pdf', type: 'application/pdf' });
    const handle = await openFile(file?.hash ?? '');
    expect(String(await handle?.readFile())).toContain('%PDF');
    await handle?.close();
  });
});
