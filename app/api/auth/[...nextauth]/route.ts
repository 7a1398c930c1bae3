import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';

const handle: (request: Request, context: unknown) => Promise<Response> = (request, context) =>
  NextAuth(authOptions())(request, context);

export { handle as GET, handle as POST };
