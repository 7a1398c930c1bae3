/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // Types are checked by `npm test`, once; who starts the program should not wait for them.
  // Kept for the next build it takes 125 MB, and a third of the first build's time; the next one would be a sixth shorter.
  experimental: { turbopackFileSystemCacheForBuild: false },
  typescript: { ignoreBuildErrors: true },
  // Titles are fixed words: they come in the head, for every visitor, which costs less than sending them after the page.
  htmlLimitedBots: /.*/,
  // The server does it once for the whole page: scripts/whole-answers.mjs.
  compress: false,
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'pg', 'pino'],
};
