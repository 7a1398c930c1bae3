import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The id under which this build answers to a server action. */
async function findAction(buildFolder, name) {
  const manifest = JSON.parse(await readFile(join(buildFolder, 'server/server-reference-manifest.json'), 'utf8'));
  const [id] = Object.entries(manifest.node).find(([, action]) => action.exportedName === name) ?? [];
  if (!id) throw new Error(`The build has no action ${name}`);
  return id;
}

/** What the action returned: the second line of the answer, behind its number. */
function readAnswer(text) {
  const line = /^1:(\{.*\})$/m.exec(text)?.[1];
  return line ? JSON.parse(line) : null;
}

/** Learns the revision of each row from what its save answered, and keeps what did not save. */
function answersOfSaves() {
  const failures = [];
  let answers = 0;
  return {
    keep(row, status, text) {
      answers++;
      const result = readAnswer(text);
      // A load ends in the middle of a save, whose answer is then never seen: the next save of that row learns of it.
      if (result?.refusal?.reason === 'conflict') row.revision = result.refusal.current.revision;
      else if (status === 200 && result?.ok) row.revision = result.value.revision;
      else failures.push(`${status}: ${text.slice(0, 500)}`);
    },
    /** Refuses figures of saves that did not save. */
    check() {
      if (failures.length > 0) throw new Error(`${failures.length} of ${answers} saves failed, first: ${failures[0]}`);
    },
  };
}

/**
 * Saves rows as the entry grid does: through its server action, each row with the revision it has by then and a text
 * that differs from the stored one. `people` are the sheets with the name and the cookie of their officer.
 */
export async function rowSaver({ base, buildFolder, people }) {
  const action = await findAction(buildFolder, 'saveTargetAction');
  const headersOf = ({ cookie, userName }) => ({
    cookie,
    'x-page-account': userName,
    origin: base,
    accept: 'text/x-component',
    'next-action': action,
    'content-type': 'text/plain;charset=UTF-8',
  });
  let saves = 0;
  const bodyOf = (row) => {
    saves++;
    return JSON.stringify([{ ...row, note: `Lần lưu thứ ${saves}` }]);
  };
  const { keep, check } = answersOfSaves();
  let clients = 0;
  return {
    /** For autocannon: every connection is another person and walks through the rows of their sheet. */
    setupClient(client) {
      const person = people[clients++ % people.length];
      let place = clients;
      let row;
      client.setRequests([
        {
          method: 'POST',
          path: person.path,
          setupRequest: (request) => {
            row = person.rows[place++ % person.rows.length];
            return { ...request, headers: headersOf(person), body: bodyOf(row) };
          },
          onResponse: (status, text) => keep(row, status, text),
        },
      ]);
    },
    /** Saves the i-th of all rows, people in turn. */
    async send(i) {
      const person = people[i % people.length];
      const row = person.rows[Math.floor(i / people.length) % person.rows.length];
      const answer = await fetch(base + person.path, { method: 'POST', headers: headersOf(person), body: bodyOf(row) });
      keep(row, answer.status, await answer.text());
    },
    check,
  };
}
