'use strict';

/* ---------- words of the page, Chinese and English ---------- */

const WORDS = {
  zh: {
    skip: '跳到辨析结果', tagline: '由病历到辨析，句句有据', record: '病历', edit: '修改病历', paste: '粘贴病历：纯文本，或病例 JSON',
    note: '病历只送往本机的灵枢，不写入网址，也不存于浏览器。', assess: '辨析', sample: '填入示例', clear: '清空', result: '辨析结果',
    foot: '灵枢辅助判断，不作诊断，不开处方；请医师核对每一句的依据。', back: '返回所读之处', other: 'English',
    emptyTitle: '尚无病历', emptyText: '粘贴一份病历，按「辨析」。此处将依次给出：',
    emptySteps: ['警示：须先处置者', '证候，支持与反对', '证素与模型预测', '一致性，建议追问，供参考之治法', '所见与原文，及每条规则的轨迹'],
    waiting: '辨析中…', noText: '请先粘贴病历，或填入示例。', done: (a, s) => `辨析完成：警示 ${a} 条，证候 ${s} 个。`,
    patient: '患者', age: (n) => `${n} 岁`, at: '时间', model: '模型', noModel: '未装入模型，仅据规则', rules: '规则', knowledge: '知识', software: '软件', engines: '引擎',
    why: '为何', because: '因', alerts: '警示', noAlerts: '未见须警示之处。此非排除急症。', emergency: '立即', urgent: '当日', caution: '留意',
    syndromes: '证候', byRules: '据规则', noSyndromes: '所见不足以成证，不作判断。', pro: '支持', con: '反对', none: '无', rest: '证素', deciding: '定证所见', principle: '治法', alias: '又名',
    more: (n) => `其余 ${n} 项`, elements: '证素', location: '病位', nature: '病性', noElements: '所见未及任何证素。',
    level: { none: '不足', possible: '可能', likely: '可能性大', certain: '确定' },
    prediction: '预测', byModel: '模型所出，须经本地验证', noPrediction: '未装入模型：以上仅据规则。', targets: { disease: '疾病', syndromes: '证候' }, set: '预测集', emptySet: '空集：模型不能判断',
    basis: '主要依据', missing: '缺失', noMissing: '无缺失', loss: (m, l) => `${m} ${l}`, measures: { accuracy: '准确率', 'macro-F1': '宏 F1' },
    modalities: { vital: '生命体征', laboratory: '检验', transcriptome: '转录组', epigenome: '表观组', proteome: '蛋白组', tcm: '中医四诊', western: '西医检查', person: '人口学' },
    agreement: '一致性', agree: '相合', conflict: '相异', abstain: '不判', questions: '建议追问', advice: '供医师参考，不构成处方', findings: '所见', present: '有', denied: '无', derived: '规则所得',
    clickHint: '点按一项，即在病历中标出原文', measurements: '测量', name: '项目', value: '值', band: '分级', origin: '原文', past: '既往', family: '家族', own: '本人', deniedPast: '否认', history: '既往与家族',
    historyNote: '不计入当前所见', unread: '未读', unreadNote: '以下文字未能读出，未参与辨析', allRead: '全文皆已读出。', trail: '轨迹', firings: (n) => `规则触发 ${n} 次`,
    times: (n) => `${n} 次`, read: '读自病历', asJson: '以 JSON 查看', added: '得', 
    stage: { '1-findings': '一　所见', '2-elements': '二　证据', '2-elements/sum': '二　证素求和', '3-syndromes': '三　证候', '4-features': '四　特征', '5-interpretation': '五　解读', '6-safety': '六　安全' },
    kind: { Patient: '患者', Finding: '所见', History: '既往', Measurement: '测量', Medication: '用药', Allergy: '过敏', Evidence: '证据', Element: '证素', ElementName: '证素名', Scale: '量尺', Syndrome: '证候',
      Feature: '特征', Prediction: '预测', ClassProbability: '概率', Conclusion: '结论', Question: '追问', Alert: '警示', Advice: '参考' },
    strength: { strong: '强', moderate: '中', weak: '弱', against: '反对' },
    troubleTitle: '病历未能读取', troubleText: '请按下列各处提示修改，再行辨析。', line: (n) => `第 ${n} 行`, closedTitle: '令牌已失效', closedText: '服务重新启动后，旧地址不再有效。请回到运行 lingshu serve 的窗口，打开它新打印的地址。病历仍在本页，可先复制。',
    goneTitle: '灵枢没有应答', goneText: '服务可能已停止。请确认运行 lingshu serve 的窗口仍开着，再试一次。', failedTitle: '未能辨析', whyFailed: '未能取得依据。', whyNone: '此句直接读自病历。',
    fields: { chiefComplaint: '主诉', presentIllness: '现病史', history: '既往史', fourExaminations: '四诊', physicalExam: '体格检查', auxiliary: '辅助检查', text: '原文', findings: '所录所见', measurements: '所录测量',
      medications: '用药', allergies: '过敏', omics: '组学', patient: '患者' },
    legend: { present: '有', absent: '无', past: '既往与家族', measure: '测量', unread: '未读' },
  },
  en: {
    skip: 'Skip to the answer', tagline: 'From record to judgement, every sentence with its reasons', record: 'Record', edit: 'Edit the record', paste: 'Paste a record: plain text, or a case as JSON',
    note: 'The record goes only to Lingshu on this machine; never into an address, never stored in the browser.', assess: 'Assess', sample: 'Fill in a sample', clear: 'Clear', result: 'Answer',
    foot: 'Lingshu assists; it does not diagnose or prescribe. A doctor checks the reasons of every sentence.', back: 'Back to where you read', other: '中文',
    emptyTitle: 'No record yet', emptyText: 'Paste a record and press “Assess”. You will read here, in this order:',
    emptySteps: ['alerts: what must be dealt with first', 'syndromes, with what speaks for and against', 'elements, and the model’s prediction', 'agreement, what to ask next, what to consider', 'findings with the words of the record, and every rule that fired'],
    waiting: 'Assessing…', noText: 'Paste a record first, or fill in the sample.', done: (a, s) => `Done: ${a} alerts, ${s} syndromes.`,
    patient: 'Patient', age: (n) => `${n} years`, at: 'At', model: 'Model', noModel: 'none loaded, rules alone', rules: 'Rules', knowledge: 'Knowledge', software: 'Software', engines: 'Engines',
    why: 'Why', because: 'because of', alerts: 'Alerts', noAlerts: 'Nothing to warn of was found. This does not rule out an emergency.', emergency: 'At once', urgent: 'Today', caution: 'Note',
    syndromes: 'Syndromes', byRules: 'from the rules', noSyndromes: 'The findings are not enough for a syndrome; none is named.', pro: 'For', con: 'Against', none: 'nothing', rest: 'Elements', deciding: 'Deciding', principle: 'Principle', alias: 'Also',
    more: (n) => `${n} more`, elements: 'Elements', location: 'Where', nature: 'What', noElements: 'No finding spoke on any element.',
    level: { none: 'insufficient', possible: 'possible', likely: 'likely', certain: 'certain' },
    prediction: 'Prediction', byModel: 'from a model; needs local validation', noPrediction: 'No model is loaded: all of the above is from the rules.', targets: { disease: 'Disease', syndromes: 'Syndromes' }, set: 'Prediction set', emptySet: 'empty: the model cannot tell',
    basis: 'Main contributions', missing: 'Missing', noMissing: 'nothing', loss: (m, l) => `${m} ${l}`, measures: {},
    modalities: { vital: 'vital signs', laboratory: 'laboratory', tcm: 'Chinese medicine', western: 'biomedical examination', person: 'person' },
    agreement: 'Agreement', agree: 'Agree', conflict: 'Conflict', abstain: 'Abstain', questions: 'Ask next', advice: 'For the doctor to consider; not a prescription', findings: 'Findings', present: 'Present', denied: 'Denied', derived: 'from a rule',
    clickHint: 'Choose one to see its words in the record', measurements: 'Measurements', name: 'What', value: 'Value', band: 'Band', origin: 'In the record', past: 'Past', family: 'Family', own: 'Own', deniedPast: 'Denied', history: 'Past and family',
    historyNote: 'not counted as present findings', unread: 'Not read', unreadNote: 'These words were not understood and took no part', allRead: 'Everything was read.', trail: 'Trail', firings: (n) => `${n} rule firings`,
    times: (n) => `${n}`, read: 'Read from the record', asJson: 'View as JSON', added: 'adds',
    stage: { '1-findings': '1 Findings', '2-elements': '2 Evidence', '2-elements/sum': '2 Elements summed', '3-syndromes': '3 Syndromes', '4-features': '4 Features', '5-interpretation': '5 Interpretation', '6-safety': '6 Safety' },
    kind: { ElementName: 'Element name', ClassProbability: 'Probability' }, strength: {},
    troubleTitle: 'The record could not be read', troubleText: 'Mend the places below, then assess again.', line: (n) => `Line ${n}`, closedTitle: 'The token is no longer valid', closedText: 'After a restart the old address stops working. Open the address that `lingshu serve` printed last. Your record is still here and can be copied.',
    goneTitle: 'Lingshu does not answer', goneText: 'The service may have stopped. See that the window running `lingshu serve` is still open, then try again.', failedTitle: 'No assessment', whyFailed: 'The reasons could not be fetched.', whyNone: 'Read straight from the record.',
    fields: { chiefComplaint: 'Chief complaint', presentIllness: 'Present illness', history: 'History', fourExaminations: 'Four examinations', physicalExam: 'Physical examination', auxiliary: 'Auxiliary', text: 'Text', findings: 'Findings given', measurements: 'Measurements given',
      medications: 'Medications', allergies: 'Allergies', omics: 'Omics', patient: 'Patient' },
    legend: { present: 'present', absent: 'denied', past: 'past, family', measure: 'measured', unread: 'not read' },
  },
};

/* Made up for this page; nobody's record. */
const SAMPLE = `主诉：反复心慌、乏力 2 年，加重 3 天。
现病史：患者女，67 岁。2 年前劳累后始觉心慌，伴气短、头晕，歇息片刻可缓。3 天前受凉后心慌加重，伴胸闷，左胸偶有刺痛，无恶心呕吐，无晕厥。现症见：心慌，乏力，气短懒言，动则汗出，纳差，眠浅易醒，大便溏，小便调。
既往史：高血压病 10 年，否认糖尿病。父亲患脑梗死。
体格检查：体温 36.5℃，脉搏 152次/分，呼吸 20次/分，血压 168/92mmHg。双下肢轻度水肿。
舌脉：舌质暗，边有齿痕，苔白腻，脉细涩。
辅助检查：心电图：心房颤动。NT-proBNP 1860 pg/mL，血钾 4.1 mmol/L，肌酐 88 μmol/L。
备忘：家属借去轮椅一辆。`;

/* ---------- state ---------- */

const LANGUAGE_KEY = 'lingshu-language';
const MOST_SYNDROMES = 5;
const MOST_CLASSES = 5;
const MOST_CONTRIBUTIONS = 8;
const state = { language: remembered(), view: { name: 'empty' }, sent: '', marks: new Map(), from: null };
const $ = (id) => document.getElementById(id);
const t = () => WORDS[state.language];

function remembered() {
  try {
    return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/* ---------- building elements; text goes in as text only ---------- */

function el(tag, options, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

const zh = (text) => el('span', { lang: 'zh-Hans' }, text);
const word = (table, key) => (table && table[key]) || key;
const said = (item) => (state.language === 'en' && item.english ? item.english : zh(item.text));
const two = (number) => Number(number).toFixed(2);
const signed = (number) => (number < 0 ? '−' : '+') + Math.abs(number).toFixed(2);
const joined = (texts) => (texts.length ? zh([...new Set(texts)].join('、')) : t().none);

function sheet(title, note, ...children) {
  return el('section', { class: 'sheet' }, el('h3', null, title, note ? el('small', null, note) : null), ...children);
}

function folded(all, most, show, wrap) {
  const nodes = [wrap(all.slice(0, most).map(show))];
  if (all.length > most) nodes.push(el('details', null, el('summary', null, t().more(all.length - most)), wrap(all.slice(most).map(show))));
  return nodes;
}

/* ---------- sentences of facts, as the trail names them ---------- */

/** A fact's sentence split into its kind and its words. */
function fact(sentence) {
  const space = sentence.indexOf(' ');
  return space < 0 ? { kind: sentence, rest: '' } : { kind: sentence.slice(0, space), rest: sentence.slice(space + 1) };
}

function inWords({ kind, rest }) {
  const parts = rest.split(' ');
  switch (kind) {
    case 'Evidence': return `${parts.slice(2).join(' ')} → ${parts[0]}（${word(t().strength, parts[1])}）`;
    case 'Element': return `${parts[0]}　${word(t().level, parts[1])}`;
    case 'Alert': return parts.slice(1).join(' ');
    case 'Conclusion': return parts.slice(1).join(' ');
    case 'Measurement': return plainUnits(rest);
    case 'ClassProbability': return `${t().model} ${parts.slice(1).join(' ')}`;
    case 'Prediction': return word(t().targets, rest);
    case 'Finding': case 'History': return rest.startsWith('-') ? `${t().denied} ${rest.slice(1)}` : rest;
    default: return rest;
  }
}

/** UCUM as a ward writes it. */
const plainUnits = (text) => text.replace('mm[Hg]', 'mmHg').replace(/\bCel\b/, '℃').replace(/\bu(mol|g|L)\b/, 'μ$1').replace(/ \/min\b/, state.language === 'en' ? ' /min' : ' 次/分');

function factNode(sentence) {
  const one = fact(sentence);
  return el('span', null, el('span', { class: 'kind' }, word(t().kind, one.kind)), zh(inWords(one)));
}

const basisWords = (basis) => [...new Set(basis.map((each) => inWords(fact(each))))].join('、');

/* ---------- why: the walk back ---------- */

let serial = 0;

/** A statement with its button; the walk is fetched when it is first opened. */
function withWhy(tag, options, content, ...statements) {
  const id = `walk-${++serial}`;
  const walk = el('div', { class: 'walk', id, hidden: true });
  const button = el('button', { type: 'button', class: 'why', 'aria-expanded': 'false', 'aria-controls': id }, t().why);
  button.addEventListener('click', async () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    walk.hidden = !open;
    if (open && !walk.hasChildNodes()) await fillWalk(walk, statements);
  });
  return el(tag, options, content, button, walk);
}

async function fillWalk(walk, statements) {
  walk.append(t().waiting);
  try {
    const answers = await Promise.all(statements.map(async (statement) => {
      const response = await fetch(`v1/assessments/${encodeURIComponent(state.view.trail.id)}/why?statement=${encodeURIComponent(statement)}`);
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()).why;
    }));
    walk.replaceChildren(...answers.flat().map((why) => el('ul', null, why.walk.map(step))));
  } catch {
    walk.replaceChildren(t().whyFailed);
  }
}

function step(one) {
  return el('li', null,
    one.name ? el('span', { class: 'name' }, one.name) : null,
    factNode(one.fact),
    one.rule ? el('span', { class: 'source', title: word(t().stage, one.stage) }, zh(`← ${one.rule}〔${one.source}〕`)) : null,
    one.spans.map((span) => [' ← ', quote(span)]).flat(),
    one.because.length ? el('ul', null, one.because.map(step)) : null);
}

/** The words of the record, which mark their place when pressed. */
function quote(span) {
  if (span.end <= span.start && !isList(span.field)) return zh(`${word(t().fields, span.field)}「${span.text}」`);
  return el('button', { type: 'button', class: 'quote', lang: 'zh-Hans', onclick: (event) => light(span, event.currentTarget) }, `${word(t().fields, span.field)}「${span.text}」`);
}

/* ---------- the record as it was read ---------- */

const isList = (field) => ['findings', 'measurements', 'medications', 'allergies'].includes(field) || field.startsWith('omics');
const key = (span) => `${span.field}:${span.start}:${span.end}`;

/** Every place that was read, with what it was read as. */
function places(answer) {
  const all = [];
  answer.findings.forEach((each) => all.push({ span: each.span, kind: each.present ? 'present' : 'absent', label: each.term }));
  answer.history.forEach((each) => all.push({ span: each.span, kind: 'past', label: each.term }));
  answer.measurements.forEach((each) => all.push({ span: each.span, kind: 'measure', label: each.name }));
  answer.trail.read.filter((each) => each.span).forEach((each) => all.push({ span: each.span, kind: fact(each.fact).kind === 'Measurement' ? 'measure' : '', label: inWords(fact(each.fact)) }));
  answer.unread.forEach((span) => all.push({ span, kind: 'unread', label: t().unread }));
  return all;
}

/** The fields of a pasted case; null when plain text was pasted. */
function pastedFields(text) {
  if (!/^\s*[{[]/.test(text)) return null;
  try {
    const parsed = JSON.parse(text);
    const one = Array.isArray(parsed) ? parsed[0] : parsed;
    return typeof one.text === 'string' ? { text: one.text } : { ...one.text };
  } catch {
    return null;
  }
}

/**
 * Where each span of one field stands in the text. A field is made of pieces of a pasted text in their order, so the distance between a span's
 * place in the field and its place in the text stays the same within a piece; the beginning that lets most spans keep their distance is taken.
 */
function align(text, spans) {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const walk = (distance) => {
    const found = new Map();
    let kept = 0;
    let floor = 0;
    for (const span of sorted) {
      let at = span.start + distance;
      if (text.startsWith(span.text, at)) kept++;
      else at = text.indexOf(span.text, floor);
      if (at < 0) continue;
      distance = at - span.start;
      floor = Math.max(floor, at);
      found.set(key(span), at);
    }
    return { found, kept };
  };
  let best = walk(0);
  const first = sorted[0];
  for (let at = text.indexOf(first.text); at >= 0; at = text.indexOf(first.text, at + 1)) {
    const tried = walk(at - first.start);
    if (tried.kept > best.kept) best = tried;
  }
  return best.found;
}

/** The text with every read place marked. */
function annotate(text, located) {
  const cuts = new Set([0, text.length]);
  located.forEach(({ at, end }) => cuts.add(at).add(end));
  const points = [...cuts].filter((point) => point >= 0 && point <= text.length).sort((a, b) => a - b);
  const nodes = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const piece = text.slice(points[i], points[i + 1]);
    const here = located.filter(({ at, end }) => at <= points[i] && end >= points[i + 1]);
    if (!here.length) {
      nodes.push(piece);
      continue;
    }
    const labels = [...new Set(here.map((each) => each.label))].join('、');
    const mark = el('mark', { class: [...new Set(here.map((each) => each.kind).filter(Boolean))].join(' '), title: labels }, piece);
    here.forEach((each) => keep(each.span, mark));
    nodes.push(mark);
  }
  return nodes;
}

function keep(span, mark) {
  const marks = state.marks.get(key(span)) || [];
  if (!marks.includes(mark)) marks.push(mark);
  state.marks.set(key(span), marks);
}

function showRecord(answer) {
  state.marks = new Map();
  const all = places(answer).filter(({ span }) => span.text !== '');
  const fields = pastedFields(state.sent);
  const texts = fields ? Object.entries(fields).filter(([, text]) => typeof text === 'string' && text) : [['', state.sent]];
  const nodes = [];
  for (const [name, text] of texts) {
    const mine = all.filter(({ span }) => (name ? span.field === name : !isList(span.field)) && span.field !== 'patient');
    const located = [];
    for (const field of new Set(mine.map(({ span }) => span.field))) {
      const ofField = mine.filter(({ span }) => span.field === field);
      const found = align(text, ofField.map(({ span }) => span));
      ofField.filter(({ span }) => found.has(key(span))).forEach((each) => located.push({ ...each, at: found.get(key(each.span)), end: found.get(key(each.span)) + each.span.text.length }));
    }
    if (name) nodes.push(el('h4', null, word(t().fields, name)));
    nodes.push(...annotate(text, located), name ? '\n' : '');
  }
  const lists = all.filter(({ span }) => isList(span.field));
  for (const field of new Set(lists.map(({ span }) => span.field))) {
    nodes.push(el('h4', null, word(t().fields, field)));
    const seen = new Map();
    lists.filter(({ span }) => span.field === field).forEach(({ span, kind, label }) => {
      if (!seen.has(key(span))) seen.set(key(span), el('mark', { class: kind, title: label }, span.text));
      keep(span, seen.get(key(span)));
    });
    [...seen.values()].forEach((mark) => nodes.push(mark, '　'));
  }
  $('annotated').replaceChildren(...nodes.filter((node) => node !== ''));
  $('legend').replaceChildren(...Object.entries(t().legend).map(([kind, name]) => el('li', null, el('span', { class: 'annotated' }, el('mark', { class: kind }, name)))));
  reading(true);
}

function reading(on) {
  $('reading').hidden = !on;
  $('form').hidden = on;
  $('edit').hidden = !on;
}

/** Marks the place of a span, and remembers where the reader came from. */
function light(span, from) {
  document.querySelectorAll('mark.lit').forEach((mark) => mark.classList.remove('lit'));
  document.querySelectorAll('[aria-pressed="true"]').forEach((chip) => chip.setAttribute('aria-pressed', 'false'));
  if (from.hasAttribute('aria-pressed')) from.setAttribute('aria-pressed', 'true');
  const marks = state.marks.get(key(span)) || [];
  if (!marks.length) return;
  marks.forEach((mark) => mark.classList.add('lit'));
  reading(true);
  marks[0].scrollIntoView({ block: 'center' });
  const stacked = $('record').getBoundingClientRect().width > window.innerWidth * 0.7;
  state.from = from;
  $('back').hidden = !stacked;
  say(`${word(t().fields, span.field)}「${span.text}」`);
}

/* ---------- the parts of an answer ---------- */

function showAlerts(answer) {
  if (!answer.alerts.length) return el('section', { class: 'sheet calm' }, el('p', null, t().noAlerts));
  return el('section', { class: 'alerts', 'aria-label': t().alerts },
    el('h3', { class: 'hidden' }, t().alerts),
    answer.alerts.map((each) => withWhy('div', { class: `say alert ${each.urgency}` },
      el('div', null, el('span', { class: 'tag' }, `${each.urgency === 'emergency' ? '⚠ ' : ''}${word(t(), each.urgency)}`), el('span', { class: 'text' }, said(each)),
        el('p', { class: 'sub' }, `${t().because} `, zh(basisWords(each.basis)))), each.text)));
}

function showSyndromes(answer) {
  const byName = new Map(answer.elements.map((each) => [each.name, each]));
  const gather = (syndrome, side) => syndrome.elements.flatMap((name) => (byName.get(name) || { for: [], against: [] })[side]);
  const one = (each) => withWhy('li', { class: 'say' }, el('div', null,
    el('div', { class: 'title' }, el('h4', { lang: 'zh-Hans' }, each.name), el('span', { class: `level ${each.level}` }, word(t().level, each.level)), ' '),
    el('span', { class: 'sub' }, `${two(each.score)}${each.english && state.language === 'en' ? `　${each.english}` : ''}${each.code ? `　${each.code}` : ''}`),
    el('dl', { class: 'pros' },
      el('dt', null, t().pro), el('dd', null, joined([...each.findings, ...gather(each, 'for')])),
      el('dt', null, t().con), el('dd', { class: gather(each, 'against').length ? 'con' : 'sub' }, joined(gather(each, 'against'))),
      el('dt', null, t().rest), el('dd', null, joined(each.elements)),
      each.principle ? [el('dt', null, t().principle), el('dd', null, zh(each.principle))] : [],
      each.synonyms.length ? [el('dt', null, t().alias), el('dd', { class: 'sub' }, joined(each.synonyms.slice(0, 4)))] : [])), `Syndrome ${each.name}`);
  if (!answer.syndromes.length) return sheet(t().syndromes, t().byRules, el('p', { class: 'sub' }, t().noSyndromes));
  let rank = 0;
  return sheet(t().syndromes, t().byRules, ...folded(answer.syndromes, MOST_SYNDROMES, one, (items) => {
    const list = el('ol', { class: 'ranked' }, items);
    list.style.counterReset = `rank ${rank}`;
    rank += items.length;
    return list;
  }));
}

function bar(name, share, number, options = {}) {
  const fill = el('i');
  fill.style.width = `${Math.max(0, Math.min(100, share * 100))}%`;
  return el('div', { class: `bar ${options.inset ? 'inset' : ''}` }, el('span', { class: 'name' }, name), el('span', { class: `track ${options.minus ? 'minus' : ''}`, 'aria-hidden': 'true' }, fill), el('span', { class: 'number' }, number));
}

function showElements(answer) {
  const shown = answer.elements.filter((each) => each.level !== 'none');
  const rest = answer.elements.filter((each) => each.level === 'none');
  const most = Math.max(1, ...answer.elements.map((each) => Math.abs(each.score)));
  const row = (each) => withWhy('div', { class: 'row' }, bar(
    [zh(each.name), ' ', el('span', { class: 'sub' }, state.language === 'en' ? `${each.english}, ${word(t().level, each.level)}` : word(t().level, each.level))],
    Math.abs(each.score) / most, String(each.score), { minus: each.score < 0 }), `Element ${each.name} ${each.level}`);
  const parts = [];
  for (const kind of ['nature', 'location']) {
    const mine = shown.filter((each) => each.kind === kind);
    if (mine.length) parts.push(el('h4', null, t()[kind]), ...mine.map(row));
  }
  if (!answer.elements.length) parts.push(el('p', { class: 'sub' }, t().noElements));
  if (rest.length) parts.push(el('details', null, el('summary', null, `${t().more(rest.length)}（${t().level.none}）`), ...rest.map(row)));
  return sheet(t().elements, t().byRules, ...parts);
}

/** A feature's name with its modality behind it. */
function featureName(feature) {
  const slash = feature.indexOf('/');
  const modality = slash > 0 ? feature.slice(0, slash) : '';
  if (!WORDS.zh.modalities[modality]) return zh(feature);
  return [zh(feature.slice(slash + 1)), ' ', el('span', { class: 'sub' }, word(t().modalities, modality))];
}

function showPredictions(answer) {
  if (!answer.predictions.length) return sheet(t().prediction, t().byModel, el('p', { class: 'sub' }, t().noPrediction));
  return sheet(t().prediction, t().byModel, ...answer.predictions.flatMap((each) => {
    const strongest = Math.max(0.01, ...each.contributions.map((one) => Math.abs(one.effect)));
    const set = new Set(each.set);
    const row = (one) => withWhy('div', { class: 'row' }, bar(zh(one.label), one.probability, two(one.probability), { inset: set.has(one.label) }), `ClassProbability ${each.target} ${one.label}`);
    return [
      el('h4', null, word(t().targets, each.target), ' ', el('span', { class: 'sub' }, each.model)),
      ...folded(each.classes, MOST_CLASSES, row, (items) => el('div', null, items)),
      el('dl', { class: 'pros' },
        el('dt', null, t().set), el('dd', null, each.set.length ? zh(`{${each.set.join('、')}}`) : t().emptySet),
        el('dt', null, t().missing), el('dd', null, each.missing.length
          ? each.missing.map((one) => `${word(t().modalities, one.modality)}（${word(t().measures, one.measure)} ${signed(-one.loss)}）`).join('、') : t().noMissing)),
      each.contributions.length ? el('details', { open: true }, el('summary', null, t().basis),
        ...each.contributions.slice(0, MOST_CONTRIBUTIONS).map((one) => el('div', { class: 'row' }, bar(featureName(one.feature), Math.abs(one.effect) / strongest, signed(one.effect), { minus: one.effect < 0 })))) : null,
    ].filter(Boolean);
  }));
}

/** What a conclusion is called in the trail: two may share their words and differ in what they rest on. */
function conclusionSentence(answer, each) {
  const beginning = `Conclusion ${each.kind} ${each.text} `;
  const firing = answer.trail.firings.find((one) => one.added.startsWith(beginning) && each.basis.every((basis) => Object.values(one.bound).flat().includes(basis)));
  return firing ? firing.added : each.text;
}

function showSayings(answer, title, all, tag, statement) {
  if (!all.length) return null;
  return sheet(title, '', el('ul', null, all.map((each) => withWhy('li', { class: 'say' }, el('div', null, tag(each), said(each),
    el('p', { class: 'sub' }, `${t().because} `, zh(basisWords(each.basis)))), statement(each)))));
}

function chip(label, span, kind, note) {
  return el('button', { type: 'button', class: `chip ${kind}`, lang: 'zh-Hans', 'aria-pressed': 'false', title: `${word(t().fields, span.field)}「${span.text}」`, onclick: (event) => light(span, event.currentTarget) },
    label, note ? el('small', null, note) : null);
}

function showFindings(answer) {
  const derived = new Set(answer.trail.firings.filter((each) => each.stage === '1-findings').map((each) => each.added));
  const chips = (present) => answer.findings.filter((each) => each.present === present)
    .map((each) => chip(each.term, each.span, present ? '' : 'absent', derived.has(`Finding ${present ? '' : '-'}${each.term}`) ? t().derived : each.span.text !== each.term && each.span.text.length <= 12 ? each.span.text : ''));
  const groups = [[t().present, chips(true)], [t().denied, chips(false)]].filter(([, all]) => all.length);
  return sheet(t().findings, t().clickHint, el('dl', null, groups.map(([title, all]) => el('div', { class: 'group' }, el('dt', null, `${title} ${all.length}`), el('dd', { class: 'chips' }, all)))));
}

function showMeasurements(answer) {
  if (!answer.measurements.length) return null;
  return sheet(t().measurements, '', el('table', null,
    el('thead', null, el('tr', null, el('th', { scope: 'col' }, t().name), el('th', { scope: 'col' }, t().value), el('th', { scope: 'col' }, t().band))),
    el('tbody', null, answer.measurements.map((each) => el('tr', null,
      el('td', null, chip(each.name, each.span, '')),
      el('td', { class: 'figure' }, plainUnits(`${each.value} ${each.unit}`)),
      el('td', { class: each.grade.startsWith('critical') ? 'critical' : each.grade === 'high' || each.grade === 'low' ? 'off' : '', lang: 'zh-Hans' }, `${{ high: '↑ ', 'critical-high': '↑↑ ', low: '↓ ', 'critical-low': '↓↓ ' }[each.grade] || ''}${each.band}`))))));
}

function showHistory(answer) {
  if (!answer.history.length) return null;
  const groups = [[t().own, answer.history.filter((each) => each.present && !each.family), 'past'], [t().family, answer.history.filter((each) => each.present && each.family), 'past'],
    [t().deniedPast, answer.history.filter((each) => !each.present), 'absent']].filter(([, all]) => all.length);
  return sheet(t().history, t().historyNote, el('dl', null, groups.map(([title, all, kind]) => el('div', { class: 'group' }, el('dt', null, title),
    el('dd', { class: 'chips' }, all.map((each) => chip(each.term, each.span, kind)))))));
}

function showUnread(answer) {
  if (!answer.unread.length) return sheet(t().unread, '', el('p', { class: 'sub' }, t().allRead));
  return sheet(t().unread, t().unreadNote, el('div', { class: 'chips' }, answer.unread.map((span) => chip(`「${span.text}」`, span, 'past'))));
}

function showTrail(answer) {
  const trail = answer.trail;
  const stages = [...new Set(trail.firings.map((each) => each.stage))];
  const fold = (title, count, fill) => {
    const details = el('details', null, el('summary', null, title, el('span', { class: 'sub' }, t().times(count))));
    details.addEventListener('toggle', () => {
      if (details.open && details.childElementCount === 1) details.append(el('ol', null, fill()));
    });
    return details;
  };
  const firing = (each) => el('li', null, el('b', { lang: 'zh-Hans' }, each.rule), el('span', { class: 'source' }, `〔${each.source}〕`),
    Object.entries(each.bound).filter(([, all]) => all.length).map(([name, all]) => el('div', null, el('span', { class: 'name' }, `$${name}`),
      all.flatMap((one, i) => [i ? '，' : '', factNode(one)]))),
    el('div', { class: 'added' }, `→ ${t().added} `, factNode(each.added)));
  const versions = trail.versions;
  return el('section', { class: 'sheet trail' }, el('details', null,
    el('summary', null, t().trail, el('span', { class: 'sub' }, t().firings(trail.firings.length))),
    fold(t().read, trail.read.length, () => trail.read.map((each) => el('li', null, factNode(each.fact), each.span ? [' ← ', quote(each.span)] : null))),
    stages.map((stage) => fold(word(t().stage, stage), trail.firings.filter((each) => each.stage === stage).length, () => trail.firings.filter((each) => each.stage === stage).map(firing))),
    el('dl', { class: 'versions' }, [['id', trail.id], [t().rules, versions.rules], [t().knowledge, versions.knowledge], [t().model, versions.model.join('、') || t().noModel], [t().software, versions.software], [t().engines, versions.engines]]
      .flatMap(([name, value]) => [el('dt', null, name), el('dd', null, value)])),
    el('p', { class: 'note' }, el('a', { href: `v1/assessments/${encodeURIComponent(trail.id)}/trail`, target: '_blank', rel: 'noopener' }, t().asJson))));
}

function showAnswer(answer) {
  const patient = answer.patient;
  const who = [patient.sex, patient.age === undefined ? '' : t().age(patient.age)].filter(Boolean).join('　');
  const tag = (each) => el('span', { class: 'level' }, word(t(), each.kind));
  return [
    el('p', { class: 'who' }, el('span', null, `${t().patient} `, el('b', null, zh(who))), answer.at ? el('span', null, `${t().at} ${answer.at}`) : null,
      el('span', null, `${t().model} ${answer.versions.model.map((each) => each.split('@')[0]).join('、') || t().noModel}`)),
    showAlerts(answer), showSyndromes(answer), showElements(answer), showPredictions(answer),
    showSayings(answer, t().agreement, answer.conclusions, (each) => el('span', null, tag(each), ' '), (each) => conclusionSentence(answer, each)),
    showSayings(answer, t().questions, answer.questions, () => null, (each) => `Question ${each.text}`),
    showSayings(answer, t().advice, answer.advice, () => null, (each) => `Advice ${each.text}`),
    showFindings(answer), showMeasurements(answer), showHistory(answer), showUnread(answer), showTrail(answer),
  ].filter(Boolean);
}

/* ---------- the other states ---------- */

function showEmpty() {
  return [el('div', { class: 'blank' }, el('h3', null, t().emptyTitle), el('p', null, t().emptyText), el('ol', null, t().emptySteps.map((each) => el('li', null, each))))];
}

function showWaiting() {
  return [el('div', { class: 'waiting' }, el('p', null, t().waiting), el('div'), el('div'), el('div'))];
}

/** A message whose words in backticks are what the person wrote. */
function ticked(text) {
  return text.split('`').map((part, i) => (i % 2 ? el('code', null, part) : part));
}

function showTrouble({ title, text, problems = [] }) {
  const english = state.language === 'en';
  return [el('div', { class: 'trouble', role: 'alert' }, el('h3', null, title), el('p', null, text),
    problems.length ? el('ul', null, problems.map((each) => el('li', null,
      each.line > 0 ? el('button', { type: 'button', class: 'place', onclick: () => selectLine(each.line) }, t().line(each.line)) : null,
      el('span', { class: 'sub' }, each.check), el('p', null, ticked(english || !each.chinese ? each.message : each.chinese)), each.hint ? el('p', { class: 'sub' }, ticked(each.hint)) : null))) : null)];
}

function selectLine(line) {
  reading(false);
  const lines = $('text').value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  $('text').focus();
  $('text').setSelectionRange(start, start + (lines[line - 1] || '').length);
}

function trouble() {
  const view = state.view;
  if (view.name === 'gone') return { title: t().goneTitle, text: t().goneText };
  if (view.status === 401) return { title: t().closedTitle, text: t().closedText };
  const problem = view.problem;
  const text = problem.problems ? t().troubleText : state.language === 'en' ? problem.title : problem.detail || problem.title;
  return { title: view.status === 422 ? t().troubleTitle : t().failedTitle, text, problems: problem.problems };
}

/* ---------- showing, asking ---------- */

function show() {
  document.documentElement.lang = state.language === 'en' ? 'en' : 'zh-Hans';
  document.querySelectorAll('[data-t]').forEach((node) => { node.textContent = t()[node.dataset.t]; });
  $('language').textContent = t().other;
  $('language').lang = state.language === 'en' ? 'zh-Hans' : 'en';
  const name = state.view.name;
  $('answer').setAttribute('aria-busy', String(name === 'waiting'));
  $('assess').disabled = name === 'waiting';
  $('back').hidden = true;
  if (name === 'empty') $('answer').replaceChildren(...showEmpty());
  else if (name === 'waiting') $('answer').replaceChildren(...showWaiting());
  else if (name === 'answer') {
    $('answer').replaceChildren(...showAnswer(state.view.answer));
    showRecord(state.view.answer);
  } else $('answer').replaceChildren(...showTrouble(trouble()));
}

function say(text) {
  $('status').textContent = text;
}

async function assess(event) {
  event.preventDefault();
  if (state.view.name === 'waiting') return;
  const text = $('text').value;
  if (!text.trim()) {
    say(t().noText);
    $('text').focus();
    state.view = { name: 'empty' };
    show();
    return;
  }
  state.sent = text;
  state.view = { name: 'waiting' };
  show();
  say(t().waiting);
  try {
    const response = await fetch('v1/assessments?explain=true', { method: 'POST', headers: { 'Content-Type': /^\s*[{[]/.test(text) ? 'application/json' : 'text/plain;charset=utf-8' }, body: text });
    const body = await response.json();
    state.view = response.ok ? { name: 'answer', answer: body, trail: body.trail } : { name: 'trouble', status: response.status, problem: body };
    say(response.ok ? t().done(body.alerts.length, body.syndromes.length) : '');
  } catch {
    state.view = { name: 'gone' };
  }
  show();
  $('result').focus({ preventScroll: true });
  if ($('result').getBoundingClientRect().top > window.innerHeight / 2 || $('result').getBoundingClientRect().top < 0) $('result').scrollIntoView({ block: 'start' });
}

function edit() {
  reading(false);
  $('text').focus();
}

function main() {
  show();
  $('form').addEventListener('submit', assess);
  $('text').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) assess(event);
  });
  $('sample').addEventListener('click', () => {
    $('text').value = SAMPLE;
    $('text').focus();
    $('text').setSelectionRange(0, 0);
  });
  $('clear').addEventListener('click', () => {
    $('text').value = '';
    state.view = { name: 'empty' };
    show();
    edit();
  });
  $('edit').addEventListener('click', edit);
  $('back').addEventListener('click', () => {
    $('back').hidden = true;
    if (!state.from) return;
    state.from.scrollIntoView({ block: 'center' });
    state.from.focus({ preventScroll: true });
  });
  $('language').addEventListener('click', () => {
    const editing = $('reading').hidden;
    state.language = state.language === 'en' ? 'zh' : 'en';
    try {
      localStorage.setItem(LANGUAGE_KEY, state.language);
    } catch { /* remembered only for this visit */ }
    show();
    if (editing) reading(false);
  });
}

main();
