import { describe, expect, it } from 'vitest';
import { issuersOf, noIssuers, proposedIssuer, signOf } from './issuers';

const own = { name: 'Sở Công Thương', code: 'sct' };
const finance = { issuer: 'Sở Tài chính', numbers: ['125/BC-STC', '12/2026/QĐ-STC'] };

describe('the sign of a number', () => {
  it.each([
    ['125/BC-STC', 'STC'],
    ['45/2026/QĐ-UBND', 'UBND'],
    [' 7/qđ - ttg ', 'TTG'],
    ['06/2022/QH15', 'QH15'],
    ['3/NQ-HĐND'.normalize('NFD'), 'HĐND'],
    ['125', null],
    ['BC-STC', null],
    ['125/', null],
    ['125/BC-', null],
    ['125/2026', null],
    ['', null],
  ])('of %j is %j', (number, sign) => {
    expect(signOf(number)).toBe(sign);
  });
});

describe('what is proposed', () => {
  it('begins with what the library used, then the unit itself, then who decided about it', () => {
    const above = { issuer: 'Ủy ban nhân dân tỉnh', numbers: ['9/QĐ-UBND'] };
    expect(issuersOf([finance], own, [above])).toEqual({
      names: ['Sở Tài chính', 'Sở Công Thương', 'Ủy ban nhân dân tỉnh'],
      signs: { STC: 'Sở Tài chính', UBND: 'Ủy ban nhân dân tỉnh', SCT: 'Sở Công Thương' },
    });
  });

  it('names everybody once, as it was written first', () => {
    const again = { issuer: '  sở  tài chính', numbers: ['1/CV-STC'] };
    expect(issuersOf([finance, again, { issuer: ' ', numbers: [] }], own, [finance])).toEqual({
      names: ['Sở Tài chính', 'Sở Công Thương'],
      signs: { STC: 'Sở Tài chính', SCT: 'Sở Công Thương' },
    });
  });

  it('takes a sign for nobody where it stood for two, whoever comes after', () => {
    const commune = { issuer: 'Ủy ban nhân dân xã Hải Quang', numbers: ['1/QĐ-UBND'] };
    const province = { issuer: 'Ủy ban nhân dân tỉnh', numbers: ['2/QĐ-UBND', '3/QĐ-UBND'] };
    expect(issuersOf([commune, province, commune], own, []).signs).toEqual({ SCT: 'Sở Công Thương' });
  });

  it('believes the library more than the code of the unit', () => {
    const former = { issuer: 'Sở Công nghiệp', numbers: ['1/BC-SCT'] };
    expect(issuersOf([former], own, []).signs).toEqual({ SCT: 'Sở Công nghiệp' });
  });

  it('has nothing of its own for the office', () => {
    expect(issuersOf([finance], null, [])).toEqual({ names: ['Sở Tài chính'], signs: { STC: 'Sở Tài chính' } });
    expect(issuersOf([], null, [])).toEqual(noIssuers);
  });

  it('reads nothing from a code that no number could end in', () => {
    for (const code of ['7', 'a-stc', '']) {
      expect(issuersOf([], { name: 'Đơn vị 7', code }, [])).toEqual({ names: ['Đơn vị 7'], signs: {} });
    }
  });
});

describe('the issuer of a number', () => {
  const known = issuersOf([finance], own, []);
  it.each([
    ['77/QĐ-STC', 'Sở Tài chính'],
    ['77/qđ-stc', 'Sở Tài chính'],
    ['77/QĐ-SXD', null],
    ['77/QĐ-toString', null],
    ['77', null],
  ])('of %j is %j', (number, issuer) => {
    expect(proposedIssuer(number, known)).toBe(issuer);
  });

  it('is nobody where nothing is known', () => {
    expect(proposedIssuer('77/QĐ-STC', noIssuers)).toBeNull();
  });
});
