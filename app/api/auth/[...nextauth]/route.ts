import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';

/** What the product uses; whatever else the library offers is not there. */
const used = ['GET csrf', 'POST callback/credentials', 'POST signout'];

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!used.includes(`${request.method} ${nextauth.join('/')}`)) return new Response(null, { status: 404 });
  const answer: (request: Request, context: Context) => Promise<Response> = NextAuth(authOptions());
  return answer(request, context);
}

export { handle as GET, handle as POST };
