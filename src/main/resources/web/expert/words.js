// Every word of the expert's page, in both languages.

import { language } from '../frame.js';

export const WORDS = {
  zh: {
    skip: '跳到内容', tagline: '一条规则，一句医理；先见其变，再提发布', rail: '规则与术语', begin: '新写一条规则', browse: '按阶段浏览', foot: '草稿只存于此服务，发布前不影响任何答复；签署由两位审批人在各自的机器上完成。',
    seek: '查规则或术语', seekHint: '名称、拼音或规则中的字', kindRule: '规则', kindTerm: '术语', loading: '读取规则树…', wait: '请稍候…',
    home: '从这里开始', steps: ['在左侧查找规则，或按阶段浏览', '打开规则，点“编辑”，边写边检查', '运行用例，看草稿使哪些患者之答复有变', '提出发布，由两位审批人签署'],
    rules: (n) => `${n} 条规则`, files: (n) => `${n} 个文件`, terms: (n) => `${n} 个术语`, release: '最近发布版', noRelease: '尚无发布版', approvers: '审批人', none: '无', drafts: '我的草稿', proposals: '发布提案', noDrafts: '尚无草稿', noProposals: '尚无提案',
    treeWrong: (n) => `规则树现有 ${n} 处问题，请先改正。`, casesOf: (n) => `${n} 例`,
    edit: '编辑', text: '规则原文', sources: '出处', says: '所添', fedBy: '由何而来', feeds: '及于何处', cases: '用例', speaks: '触发', silent: '不触发', given: '所给', expect: '所期', fires: '应触发', sinceWhen: '起用', noCases: '尚无用例', nothing: '无',
    statistics: '实际使用', fired: (n) => `曾在 ${n} 份辨析中触发`, notKept: '此服务未存档，故无统计；以 lingshu serve --home 启动即有。', neverFired: '所存辨析中从未触发。', version: '版本', current: '现行', earlier: '旧版', accepted: '采纳', overridden: '改判', assessments: '辨析', week: '周（起始日）',
    reason: '理由', resting: '据此规则之陈述', whole: '整份答复', otherStatement: '其他陈述', unknownStatement: '已删不可考', reactions: '医师反馈', noReactions: '尚无医师反馈。', perWeek: '每周触发之辨析数，按规则版本', table: '以表格显示', share: '改判率',
    term: '术语', english: '英文', examination: '诊法', synonyms: '同义词', usedIn: (n) => `用于 ${n} 条规则`, unused: '没有规则用到此术语。', notFound: '没有找到', notFoundText: '可能已改名或停用。',
    draftName: '稿名', save: '保存草稿', saved: '已保存', unsaved: '有未保存的改动', noChange: '与规则树相同', discard: '弃稿', putAway: '收起此稿', discardAsk: '弃去此稿？不可恢复。', yes: '确定弃去', no: '保留',
    editor: '规则文本', editorHint: '引号内输入可补全术语；Ctrl+S 保存，Esc 后按 Tab 离开编辑框。', tabRule: '规则', tabCases: '用例', tabTerms: '术语', newFile: '（新）',
    checking: '检查中…', sound: '未见问题', problems: (n, m) => `${n} 处问题${m ? `，${m} 处提醒` : ''}`, elsewhere: '牵连其他文件', atLine: (n) => `第 ${n} 行`, warning: '提醒', error: '问题', replace: (word) => `改为“${word}”`, checkFailed: '暂不能检查',
    panels: '试用与提案', panelCases: '运行用例', panelTry: '试一例', panelDiff: '看其变', panelPropose: '提出发布',
    run: '运行用例', runNote: '以草稿运行此文件的全部用例。', passed: (n, m) => `${m} 例中 ${n} 例通过`, outcome: { passed: '通过', failed: '未通过', broken: '不可读' }, added: '所添', firing: '触发', why: '何以未触发', differences: '与所期不符', differs: { 'added beyond what is expected': '多添', 'not added': '未添', 'did not fire': '未触发', 'fired but should be silent': '不应触发' }, levels: { certain: '确定', likely: '较可能', possible: '可能' },
    tryGiven: '所见，一行一条', tryGivenHint: '刺痛\n-口渴\nMeasurement 收缩压 185', tryRun: '以此试之', tryRecord: '或粘贴整份病历', tryRecordRun: '辨此病历', keepCase: '记为用例', keptCase: '已写入用例文件', nothingFired: '此文件的规则无一触发。', recordNote: '病历只用于此次试算，不存留；不用模型。', moved: '与规则树相比', unmoved: '答复无变',
    caseName: '用例之名', stillSilent: '未触发之规则',
    diffNote: (n) => `以草稿与规则树分别辨析 ${n} 位金标准患者，逐句比较。`, diffRun: '开始比较', against: '与何相比', tree: '现有规则树', lastRelease: '最近发布版', cancel: '取消', progress: (n, m) => `已辨析 ${n}/${m}`, cancelled: '已取消。', diffNothing: '无一患者之答复或依据有变。', diffReasons: (n) => `答复无变；${n} 人依据有变。`,
    diffAnswers: (n, m) => `${m} 人中 ${n} 人之答复有变`, lostAlerts: (n) => `有 ${n} 条警示不再给出，请逐一核对。`, patient: '患者', what: '陈述', from: '原', to: '今', dead: '此后不再用到之规则', alive: '此后始用到之规则', changes: '改动', more: (n) => `另 ${n} 处`,
    how: { lost: '失', gained: '得', changed: '变', added: '新增', removed: '删除', edited: '改动', reworded: '改文' },
    aspect: { answer: '答复', alert: '警示', conclusion: '结论', syndrome: '证候', prediction: '预测', element: '证素', advice: '参考', question: '追问', finding: '所见', probability: '概率', feature: '特征' },
    proposeNote: '提案会再做完整检查、全部用例与比较，存于此服务；此页不签署。', versionNo: '版本号', date: '发布日期', types: '改动种类', type: { addition: '新增', correction: '订正', evidence: '证据', number: '数值', wording: '文字', retirement: '停用', model: '模型' },
    chinese: '对临床判断有何影响（中文）', englishWords: '同上（英文）', propose: '提出发布', proposing: '检查、测试、比较中…', proposed: '已提出', proposal: '发布提案', by: '提出', heldBack: '须改正或逐项认可之处', nothingHeld: '无所阻。', filesOf: '文件', fresh: '新增', edited: '改动',
    approvals: '尚需两人审批', approvalsText: '两位审批人各在自己的机器上、以自己的私钥签署。先将提案写入规则树，再发布：', copy: '复制', copied: '已复制', noApprovers: '此处尚无审批人；先以 ./lingshu rules approver 姓名 各建密钥。', movedSummary: '所变',
    beginTitle: '新写一条规则', beginNote: '填写下表即可起草；规则、术语与用例各就其位，余下之处以“待填”标出。', stage: '阶段', file: '文件（概念，英文小写短横）', name: '规则名', signs: '所据（一行一条）', signsHint: '刺痛\n痛有定处', saysWhat: '所言（证素、证候、所见或一句话）', strength: '力度', strengths: { strong: '强', moderate: '中', weak: '弱', against: '反对' }, source: '出处之键', sourceHint: 'zhu-2008:血瘀',
    beginRun: '起草', toFill: (n) => `有 ${n} 处待填`, conflict: '此稿已在另一窗口改动', conflictText: '为免覆盖，未作保存。可载入对方所存，或另存为新稿。', loadTheirs: '载入所存', saveAs: '另存为新稿', leaving: '有未保存的改动，确定离开？', openFile: '打开文件', suggestions: '术语补全', readOnly: '此处不供编写规则', tryAgain: '重试',
    stages: { '1-findings': '一 所见', '2-elements': '二 证素', '2-elements/sum': '二 证素合计', '3-syndromes': '三 证候', '3-syndromes/composed': '三 合成证候', '3-syndromes/resembling': '三 近似证候', '4-features': '四 特征', '5-interpretation': '五 解读', '6-safety': '六 警示', '6-safety/circumstances': '六 情形', '6-safety/candidates': '六 候选方', '6-safety/advice': '六 参考' },
  },
  en: {
    skip: 'Skip to the content', tagline: 'One rule, one sentence of medicine; see what it moves, then propose it', rail: 'Rules and terms', begin: 'Write a new rule', browse: 'Browse by stage', foot: 'Drafts stay on this service and change no answer before a release; two approvers sign on their own machines.',
    seek: 'Find a rule or a term', seekHint: 'name, pinyin, or words in the rule', kindRule: 'rule', kindTerm: 'term', loading: 'Reading the rules…', wait: 'One moment…',
    home: 'Begin here', steps: ['Find a rule on the left, or browse by stage', 'Open it and press Edit: it is checked as you type', 'Run its cases and see whose answers the draft moves', 'Propose a release; two approvers sign it'],
    rules: (n) => `${n} ${n === 1 ? 'rule' : 'rules'}`, files: (n) => `${n} files`, terms: (n) => `${n} terms`, release: 'Last release', noRelease: 'no release yet', approvers: 'Approvers', none: 'none', drafts: 'My drafts', proposals: 'Proposed releases', noDrafts: 'no drafts yet', noProposals: 'none yet',
    treeWrong: (n) => `The rules have ${n} problems as they stand; put them right first.`, casesOf: (n) => `${n} cases`,
    edit: 'Edit', text: 'The rule as written', sources: 'Sources', says: 'Says', fedBy: 'Fed by', feeds: 'Feeds', cases: 'Cases', speaks: 'speaks', silent: 'stays silent', given: 'Given', expect: 'Expected', fires: 'Should fire', sinceWhen: 'since', noCases: 'no cases yet', nothing: 'none',
    statistics: 'In use', fired: (n) => `Fired in ${n} assessments`, notKept: 'This service keeps nothing, so there are no figures; start it with lingshu serve --home.', neverFired: 'Never fired in what is kept.', version: 'Version', current: 'current', earlier: 'earlier', accepted: 'Accepted', overridden: 'Overridden', assessments: 'Assessments', week: 'Week of',
    reason: 'Reason', resting: 'statement resting on it', whole: 'whole answer', otherStatement: 'other statement', unknownStatement: 'erased', reactions: 'What doctors made of it', noReactions: 'No feedback from doctors yet.', perWeek: 'Assessments in which it fired, by week and version', table: 'As a table', share: 'Override rate',
    term: 'Term', english: 'English', examination: 'Examination', synonyms: 'Synonyms', usedIn: (n) => `Used in ${n} rules`, unused: 'No rule uses this term.', notFound: 'Not found', notFoundText: 'It may have been renamed or retired.',
    draftName: 'Name of the draft', save: 'Save draft', saved: 'Saved', unsaved: 'Changes not saved', noChange: 'As in the tree', discard: 'Discard', putAway: 'Put away', discardAsk: 'Discard this draft for good?', yes: 'Discard it', no: 'Keep it',
    editor: 'Text of the rules', editorHint: 'Terms are completed inside quotes; Ctrl+S saves, Esc then Tab leaves the editor.', tabRule: 'Rules', tabCases: 'Cases', tabTerms: 'Terms', newFile: '(new)',
    checking: 'Checking…', sound: 'Nothing to put right', problems: (n, m) => `${n} ${n === 1 ? 'problem' : 'problems'}${m ? `, ${m} ${m === 1 ? 'warning' : 'warnings'}` : ''}`, elsewhere: 'In other files because of this', atLine: (n) => `Line ${n}`, warning: 'warning', error: 'problem', replace: (word) => `Write “${word}”`, checkFailed: 'Cannot check now',
    panels: 'Try and propose', panelCases: 'Run cases', panelTry: 'Try one', panelDiff: 'Who moves', panelPropose: 'Propose',
    run: 'Run the cases', runNote: 'Runs every case of this file against the draft.', passed: (n, m) => `${n} of ${m} cases pass`, outcome: { passed: 'passed', failed: 'failed', broken: 'broken' }, added: 'Adds', firing: 'Fires', why: 'Why it stayed silent', differences: 'Not as expected', differs: {}, levels: {},
    tryGiven: 'Findings, one a line', tryGivenHint: '刺痛\n-口渴\nMeasurement 收缩压 185', tryRun: 'Try these', tryRecord: 'Or paste a whole record', tryRecordRun: 'Assess the record', keepCase: 'Keep as a case', keptCase: 'Written to the file of cases', nothingFired: 'No rule of this file fires.', recordNote: 'The record is used for this trial only and not kept; models take no part.', moved: 'Against the tree', unmoved: 'The answer does not move',
    caseName: 'Name of the case', stillSilent: 'Rules that stayed silent',
    diffNote: (n) => `Assesses ${n} golden patients with the tree and with the draft, and compares every statement.`, diffRun: 'Compare', against: 'Compare with', tree: 'the tree as it is', lastRelease: 'the last release', cancel: 'Cancel', progress: (n, m) => `${n} of ${m} assessed`, cancelled: 'Cancelled.', diffNothing: 'No answer and no reason moves.', diffReasons: (n) => `No answer moves; the reasons of ${n} do.`,
    diffAnswers: (n, m) => `The answers of ${n} of ${m} patients move`, lostAlerts: (n) => `${n} alerts are no longer given: check each.`, patient: 'Patient', what: 'Statement', from: 'From', to: 'To', dead: 'Rules no longer used', alive: 'Rules newly used', changes: 'Changes', more: (n) => `${n} more`,
    how: { lost: 'lost', gained: 'gained', changed: 'changed', added: 'added', removed: 'removed', edited: 'edited', reworded: 'reworded' },
    aspect: { answer: 'answer', alert: 'alert', conclusion: 'conclusion', syndrome: 'syndrome', prediction: 'prediction', element: 'element', advice: 'advice', question: 'question', finding: 'finding', probability: 'probability', feature: 'feature' },
    proposeNote: 'Everything is checked, tested and compared again, and kept on this service; nothing is signed here.', versionNo: 'Version', date: 'Day of the release', types: 'Kind of change', type: { addition: 'addition', correction: 'correction', evidence: 'evidence', number: 'number', wording: 'wording', retirement: 'retirement', model: 'model' },
    chinese: 'What it means to clinicians (Chinese)', englishWords: 'The same in English', propose: 'Propose', proposing: 'Checking, testing, comparing…', proposed: 'Proposed', proposal: 'Proposed release', by: 'by', heldBack: 'To be put right, or accepted one by one', nothingHeld: 'Nothing holds it back.', filesOf: 'Files', fresh: 'new', edited: 'edited',
    approvals: 'Two approvals needed', approvalsText: 'Each approver signs on the own machine with the own key. Write the proposal into the tree, then release:', copy: 'Copy', copied: 'Copied', noApprovers: 'There are no approvers here yet; make a key for each with ./lingshu rules approver NAME.', movedSummary: 'What moves',
    beginTitle: 'Write a new rule', beginNote: 'Fill this in: rule, terms and cases are begun in their places, and what is left to you is marked 待填.', stage: 'Stage', file: 'File (the concept, lower case with dashes)', name: 'Name of the rule', signs: 'Rests on (one a line)', signsHint: '刺痛\n痛有定处', saysWhat: 'Says (element, syndrome, finding, or a sentence)', strength: 'Strength', strengths: { strong: 'strong', moderate: 'moderate', weak: 'weak', against: 'against' }, source: 'Key of the source', sourceHint: 'zhu-2008:血瘀',
    beginRun: 'Begin', toFill: (n) => `${n} places to fill`, conflict: 'This draft was changed in another window', conflictText: 'Nothing was written over. Load what is kept, or save yours as a new draft.', loadTheirs: 'Load what is kept', saveAs: 'Save as a new draft', leaving: 'There are changes that are not saved. Leave?', openFile: 'Open the file', suggestions: 'Terms', readOnly: 'Nobody writes rules here', tryAgain: 'Try again',
    stages: { '1-findings': '1 Findings', '2-elements': '2 Elements', '2-elements/sum': '2 Sum of elements', '3-syndromes': '3 Syndromes', '3-syndromes/composed': '3 Composed', '3-syndromes/resembling': '3 Resembling', '4-features': '4 Features', '5-interpretation': '5 Interpretation', '6-safety': '6 Alerts', '6-safety/circumstances': '6 Circumstances', '6-safety/candidates': '6 Candidates', '6-safety/advice': '6 Advice' },
  },
};

/** The words of the page's language. */
export const t = () => WORDS[language()];

/** What a stage's folder is called. */
export const stageName = (folder) => t().stages[folder] || folder;
