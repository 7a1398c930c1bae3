/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'pg', 'pino'],
};
