import { expect, test } from 'vitest';
import { formValues, withoutSecrets } from './form-state';

function formOf(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, text] of fields) form.append(name, text);
  return form;
}

test('a form gives its texts by name, and nothing that changes what an object is', () => {
  const values = formValues(
    formOf([
      ['name', 'a'],
      ['unit', '1'],
      ['unit', '2'],
      ['$ACTION_ID', 'x'],
      ['__proto__', 'a'],
      ['__proto__', 'b'],
    ]),
  );
  expect(values).toEqual({ name: 'a', unit: ['1', '2'] });
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});

test('a refused form brings no password back', () => {
  const values = { userName: 'an', current: 'x', password: 'y', repeated: ['y', 'z'] };
  expect(withoutSecrets(values)).toEqual({ userName: 'an' });
});
