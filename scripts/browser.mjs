import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { runNode, runProgram } from './child-process.mjs';
import { Failure } from './failure.mjs';
import { projectFolder } from './installation.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const require = createRequire(import.meta.url);

// The sandbox needs rights that root and most containers do not have. Nothing but our own pages is opened, and no
// request may leave the machine.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

/** Without a UTF-8 locale Chromium calls every download with a Vietnamese name just "download". */
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

async function starts(program, settings) {
  const { code } = await runProgram(program, ['--version'], { quiet: true, env: settings }).catch(() => ({ code: 1 }));
  return code === 0;
}

/** Unpacks the browser of @sparticuz/chromium, with its fonts and libraries, to a folder of this project. */
async function unpack() {
  const source = join(dirname(require.resolve('@sparticuz/chromium')), '../bin');
  const { version } = JSON.parse(await readFile(join(source, '../package.json'), 'utf8'));
  const folder = join(projectFolder, '.data', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const { extract } = createRequire(require.resolve('@sparticuz/chromium'))('tar-fs');
  const open = (name, target) => pipeline(createReadStream(join(source, name)), createBrotliDecompress(), target);
  await Promise.all([
    open('chromium.br', createWriteStream(join(unfinished, 'chromium'))),
    open('fonts.tar.br', extract(join(unfinished, 'fonts'))),
    open('al2023.tar.br', extract(join(unfinished, 'libraries'))),
  ]);
  await chmod(join(unfinished, 'chromium'), 0o755);
  await writeFonts(unfinished, folder);
  await rename(unfinished, folder).catch(async (error) => {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  });
  return folder;
}

/** Its own list of fonts names folders of another system; a machine without fonts would show no letter. */
function writeFonts(unfinished, folder) {
  const lines = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `<dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  ];
  return writeFile(join(unfinished, 'fonts.conf'), lines.join('\n'));
}

async function prepareUnpacked() {
  const folder = await unpack();
  const executablePath = join(folder, 'chromium');
  const withFonts = { ...env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  if (await starts(executablePath, withFonts)) return { executablePath, args, env: withFonts };
  // A bare machine lacks some libraries: the package brings them.
  const libraries = [join(folder, 'libraries/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const complete = { ...withFonts, LD_LIBRARY_PATH: libraries };
  return (await starts(executablePath, complete)) ? { executablePath, args, env: complete } : null;
}

/**
 * Launch options for a Chromium that starts on this machine: one that is installed, else Playwright's, else the one
 * npm brought, else one that Playwright downloads.
 */
export async function prepareBrowser() {
  for (const executablePath of installed) {
    if (existsSync(executablePath) && (await starts(executablePath, env))) return { executablePath, args, env };
  }
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return { executablePath: chromium.executablePath(), args, env };
  const unpacked = process.platform === 'linux' && process.arch === 'x64' ? await prepareUnpacked() : null;
  if (unpacked) return unpacked;
  const { code } = await runNode([require.resolve('@playwright/test/cli'), 'install', 'chromium'], {
    cwd: projectFolder,
  });
  if (code !== 0) throw new Failure('There is no browser for the journeys: install Chromium and run the tests again.');
  return { executablePath: chromium.executablePath(), args, env };
}
