// What the pages share: the language, the way into the other pages, building elements, calling the service. A page imports it and calls `frame`.

const LANGUAGE_KEY = 'lingshu-language';

const WORDS = {
  zh: {
    other: 'English', clinician: '医师', expert: '规则', auditor: '审计', api: '接口', pages: '页面', you: '身份', waiting: '请稍候…', line: (n) => `第 ${n} 行`, place: '定位',
    roles: { clinician: '临床医师', expert: '规则专家', auditor: '审计员', administrator: '管理员' },
    closedTitle: '登录已失效', closedText: '所录内容仍在本页。请在新窗口登录，再回到这里；或打开 lingshu serve 新打印的地址。', signIn: '登录',
    roleTitle: '此处不供您的身份使用', goneTitle: '灵枢没有应答', goneText: '服务可能已停止，或网络中断。所录内容仍在本页，请稍后再试。', failedTitle: '未能完成', mend: '请按下列各处修改，再试一次。',
    busyTitle: '服务正忙', busyText: (s) => `此刻请求过多${s ? `，请 ${s} 秒后再试` : '，请稍候再试'}。`, awayTitle: '服务暂不能答复', again: (s) => (s ? `请 ${s} 秒后再试。` : '请稍后再试。'),
  },
  en: {
    other: '中文', clinician: 'Clinician', expert: 'Rules', auditor: 'Audit', api: 'API', pages: 'Pages', you: 'You', waiting: 'One moment…', line: (n) => `Line ${n}`, place: 'Show',
    roles: { clinician: 'clinician', expert: 'expert', auditor: 'auditor', administrator: 'administrator' },
    closedTitle: 'You are no longer signed in', closedText: 'What you entered is still here. Sign in in a new window and come back, or open the address that `lingshu serve` printed last.', signIn: 'Sign in',
    roleTitle: 'This is not for your role', goneTitle: 'Lingshu does not answer', goneText: 'The service may have stopped, or the network is down. What you entered is still here; try again in a while.', failedTitle: 'It could not be done', mend: 'Mend the places below, then try again.',
    busyTitle: 'The service is busy', busyText: (s) => `Too many requests at the moment; try again ${s ? `in ${s} s` : 'in a while'}.`, awayTitle: 'The service cannot answer now', again: (s) => `Try again ${s ? `in ${s} s` : 'in a while'}.`,
  },
};

let chosen = remembered();

function remembered() {
  try {
    return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** The language of the page: `zh` or `en`. */
export const language = () => chosen;

const t = () => WORDS[chosen];

/** The element of this id. */
export const $ = (id) => document.getElementById(id);

/** A new element; text goes in as text only. `on…` options are listeners. */
export function el(tag, options, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** Chinese words, marked as such whatever the language of the page. */
export const zh = (text) => el('span', { lang: 'zh-Hans' }, text);

/** A message whose words in backticks are what a person wrote. */
export const ticked = (text) => text.split('`').map((part, i) => (i % 2 ? el('code', null, part) : part));

/** One sheet of a page: a title, a small note, what it holds. */
export function sheet(title, note, ...children) {
  return el('section', { class: 'sheet' }, el('h3', null, title, note ? el('small', null, note) : null), ...children);
}

/** Says it to who listens to the page instead of looking at it (`#status`). */
export function say(text) {
  if ($('status')) $('status').textContent = text;
}

/** What a call came to when it did not succeed: `status` (0 when nobody answered), the problem details, and after how many seconds to try again where the service said so. */
export class Trouble extends Error {
  constructor(status, problem, after = '') {
    super(problem.title || String(status));
    this.status = status;
    this.problem = problem;
    this.after = after;
  }
}

/** Calls the service; the JSON that comes back (text for other kinds), or a `Trouble`. An object as `json` is sent as such. */
export async function call(path, { method = 'GET', json, body, headers = {} } = {}) {
  let response;
  let content;
  let kind;
  try {
    response = await fetch(path, { method, headers: json === undefined ? headers : { 'Content-Type': 'application/json', ...headers }, body: json === undefined ? body : JSON.stringify(json) });
    kind = response.headers.get('Content-Type') || '';
    content = kind.includes('json') && !kind.includes('ndjson') ? await response.json() : await response.text();
  } catch {
    // Nobody answered, or the line broke in the middle of the answer.
    throw new Trouble(0, {});
  }
  if (!response.ok) throw new Trouble(response.status, kind.includes('json') ? content : {}, response.headers.get('Retry-After') || '');
  return content;
}

/**
 * A trouble as something to read: what happened, every place to mend, what to do. `choose(line)` is called when a line is pressed; `way(message)` gives what leads to the place of a
 * message on the page, or null.
 */
export function showTrouble(trouble, choose, way = () => null) {
  const { title, text, problems } = inWords(trouble);
  return el('div', { class: 'trouble', role: 'alert' }, el('h3', null, title), el('p', null, ticked(text), trouble.status === 401 ? [' ', el('a', { href: 'sign-in', target: '_blank', rel: 'noopener' }, t().signIn)] : null),
    problems.length ? el('ul', null, problems.map((each) => el('li', null,
      each.line > 0 && choose ? el('button', { type: 'button', class: 'place', onclick: () => choose(each.line) }, t().line(each.line)) : null,
      way(each.message) ? el('button', { type: 'button', class: 'place', onclick: way(each.message) }, t().place) : null,
      el('span', { class: 'sub' }, each.check), el('p', null, ticked(chosen === 'en' || !each.chinese ? each.message : each.chinese)), each.hint ? el('p', { class: 'sub' }, ticked(each.hint)) : null))) : null);
}

function inWords(trouble) {
  if (!(trouble instanceof Trouble)) throw trouble;
  if (trouble.status === 0) return { title: t().goneTitle, text: t().goneText, problems: [] };
  if (trouble.status === 401) return { title: t().closedTitle, text: t().closedText, problems: [] };
  const problem = trouble.problem;
  const text = chosen === 'en' ? problem.title || '' : problem.detail || problem.title || '';
  if (trouble.status === 429) return { title: t().busyTitle, text: t().busyText(trouble.after), problems: [] };
  if (trouble.status === 503) return { title: t().awayTitle, text: [text, t().again(trouble.after)].filter(Boolean).join(chosen === 'en' ? '. ' : '。'), problems: problem.problems || [] };
  // What a program is told (“see `problems`”) a person sees below.
  if (problem.problems) return { title: text.replace(/[，,;；]\s*(?:见|see) `?problems`?$/, ''), text: t().mend, problems: problem.problems };
  return { title: trouble.status === 403 ? t().roleTitle : t().failedTitle, text, problems: [] };
}

/**
 * Sets up the frame of a page: the language button (`#language`), words of elements with `data-t` from `words[language]`, the way into the other pages
 * (`#pages`, those of the caller's roles). Calls `show` now and whenever the language changes. Comes back with the caller.
 */
export async function frame({ page, words, show }) {
  const set = () => {
    document.documentElement.lang = chosen === 'en' ? 'en' : 'zh-Hans';
    document.querySelectorAll('[data-t]').forEach((node) => { node.textContent = words[chosen][node.dataset.t]; });
    $('language').textContent = t().other;
    $('language').lang = chosen === 'en' ? 'zh-Hans' : 'en';
    show();
  };
  set();
  let caller = { name: '', roles: [] };
  const ways = () => {
    if (!$('pages')) return;
    $('pages').setAttribute('aria-label', t().pages);
    $('pages').replaceChildren(...[['clinician', './'], ['expert', 'expert'], ['auditor', 'auditor'], ['api', 'api', 'administrator']].filter(([name, , role]) => caller.roles.includes(role || name))
      .map(([name, path]) => el('a', { href: path, 'aria-current': name === page ? 'page' : false }, t()[name])));
  };
  $('language').addEventListener('click', () => {
    chosen = chosen === 'en' ? 'zh' : 'en';
    try {
      localStorage.setItem(LANGUAGE_KEY, chosen);
    } catch { /* remembered only for this visit */ }
    set();
    ways();
  });
  try {
    caller = await call('v1/me');
  } catch { /* every later call says so itself */ }
  ways();
  return caller;
}
