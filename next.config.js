/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // Titles are fixed words: they come in the head, for every visitor, which costs less than sending them after the page.
  htmlLimitedBots: /.*/,
  // The server does it once for the whole page: scripts/whole-answers.mjs.
  compress: false,
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'pg', 'pino'],
};
