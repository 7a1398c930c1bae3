import { db } from '@/lib/db/client';

export const dynamic = 'force-dynamic';

/** For monitors and load balancers: 200 while the database answers, 503 while it does not. */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await db.$queryRaw`select 1`;
    return Response.json({ status: 'ok', database: 'ok' }, { headers });
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503, headers });
  }
}
