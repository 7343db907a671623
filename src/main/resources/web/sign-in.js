// Turns a token into the cookie of a session; the token is sent once and held nowhere.

const form = document.getElementById('form');
const token = document.getElementById('token');
const trouble = document.getElementById('trouble');

const SAID = {
  401: '令牌不符、已过期或已吊销。 The token is wrong, has expired or was revoked.',
  429: '失败次数过多，请稍候。 Too many attempts; wait a moment.',
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  trouble.textContent = '';
  try {
    const response = await fetch('v1/session', { method: 'POST', headers: { Authorization: `Bearer ${token.value.trim()}` } });
    token.value = '';
    if (response.ok) location.assign('./');
    else trouble.textContent = SAID[response.status] || `未能登录（${response.status}）。 Signing in failed (${response.status}).`;
  } catch {
    trouble.textContent = '灵枢没有应答。 Lingshu does not answer.';
  }
  token.focus();
});
