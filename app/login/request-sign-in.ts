/** Asks next-auth to sign in; returns its refusal ("wrong", "wait:12"), or null when the session is open. */
export async function requestSignIn(userName: string, password: string): Promise<string | null> {
  const { csrfToken } = await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json();
  const response = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    body: new URLSearchParams({ userName, password, csrfToken, json: 'true' }),
  });
  const { url } = await response.json();
  return URL.canParse(url) ? new URL(url).searchParams.get('error') : 'unknown';
}

/** The sentence for a refusal. */
export function signInRefusal(refusal: string): string {
  const seconds = Number(/^wait:(\d+)$/.exec(refusal)?.[1] ?? 0);
  if (seconds > 0) return `Đã nhập sai nhiều lần. Hãy thử lại sau ${waitText(seconds)}.`;
  if (refusal === 'wrong') return 'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đã ngừng sử dụng.';
  return 'Chưa đăng nhập được. Hãy tải lại trang rồi thử lại.';
}

function waitText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes > 0 ? `${minutes} phút` : '', rest > 0 ? `${rest} giây` : ''].filter(Boolean).join(' ');
}
