// The words of the auditor's page in both languages, and how times, kinds and facts are said.

import { language } from '../frame.js';

export const WORDS = {
  zh: {
    skip: '跳到内容', tagline: '何规则、据何事、因何故，皆可复核', foot: '网址只含条目号与检索条件，不含病历文字；所见病历内容，每次查看皆有访问记录。',
    views: '审计各页', timeline: '时间线', integrity: '核验', accesses: '访问', waiting: '请稍候…',
    keptNothing: '尚无存档', keptHow: '此服务只在内存中应答，未保存任何辨析，故无可审计。请以存档方式启动：', keptThen: '此后每次辨析在应答之前即存入日志并签名；此页随之可用。',
    roleTitle: '此页供审计员使用', roleText: '您的身份不含审计之职。请向管理员申请，或回到', roleBack: '您的页面',
    filters: '检索', rule: '触发的规则', statement: '所作陈述', reaction: '医师反馈', anyReaction: '不限', accepted: '采纳', overridden: '改判', reason: '反馈缘由', from: '起', to: '止（含当日）',
    kinds: '类别', alert: '只看有警示者', clinician: '反馈医师', model: '参与之模型', more: '更多条件', search: '检索', clear: '清除', patient: '患者假名', ruleVersion: '规则文件哈希',
    export: '导出所选', exportAll: '导出全部日志', exportNote: '导出为逐行 JSON，患者仅以假名；可用 audit verify --file 离线核验。', exportSome: '导出不按类别、警示、医师、模型筛选。',
    size: (n) => `日志共 ${n} 条`, shown: (n) => `已列 ${n} 条`, earlier: '更早的条目', lookedDown: (n) => `已查至第 ${n} 条，尚未查尽`, lookOn: '继续向前查', none: '没有符合条件的条目', noneHint: '请放宽条件，或清除检索。',
    refresh: '刷新', unfit: '与日志不符', unfitText: '此条内容与日志所载哈希不符：写入后被改动。请核验全部日志。', unreadable: '内容不可信，未予显示',
    kind: { assessment: '辨析', feedback: '反馈', erasure: '删除', access: '访问', pass: '令牌', revocation: '吊销', word: '检索词', artifact: '版本文件', structure: '数据库结构' },
    alerts: (n) => `警示 ${n}`, erased: '患者内容已删除', about: (n) => `关于第 ${n} 条`, noSyndrome: '未辨出证候', entry: (n) => `第 ${n} 条`, back: '返回时间线', file: (n) => `文件 ${n} 字节`,
    said: '所言', saidNote: '当时答复医师的每一句', basis: '依据', others2: (n) => `另 ${n} 项`, nothingSaid: '此次没有结论。', erasedText: '患者内容已按规定销毁：病历、所见与答复皆不可见；规则触发的轨迹仍在，故下图只缺病历原文。',
    group: { alerts: '警示', syndromes: '证候', predictions: '模型预测', conclusions: '综合', questions: '追问', advice: '参考' }, level: { none: '不足', possible: '可能', likely: '可能性大', certain: '确定' },
    trail: '轨迹', trailNote: '自左至右：病历 → 所见 → 证素 → 证候 → 特征与模型 → 结论', whole: '全部', only: '只看其依据', graph: '图', list: '表', choose: '选一句陈述，看它从何而来；或点图中任一处。',
    left: (n) => `过多，另有 ${n} 处未画`, drawn: (n, m) => `图中 ${n} 处、${m} 条线；按“表”可逐项阅读，内容相同。`, noFirings: '此次没有规则触发。', trailGone: '轨迹已随患者内容一并删除。',
    column: { record: '病历', findings: '所见', evidence: '证据', elements: '证素', syndromes: '证候', features: '特征', model: '模型', conclusions: '结论', safety: '安全' },
    addedBy: '由规则得出', readFrom: '读自病历', rests: '所据', used: '用于', source: '出处', stage: '阶段', place: '位置', pulls: '主要贡献', given: '知识库所给', seeRule: '此规则的全部触发', quote: '原文',
    whyNot: '何以不言', whyNotNote: '某证、某结论为何没有说出', whyNotAsk: '查问', whyNotField: '证候、证素或结论的名称', met: '满足', failed: '不满足', unknown: '未知', needs: '需', nearest: '最小改动', noNearest: '未找到能使其成立的改动。', wasSaid: '此已言之，请看其依据。', noRule: '没有规则会这样说。', models: '模型何时改口',
    nearestThen: '若如此，则会说出', flip: (from, to) => `由“${from}”改为“${to}”`,
    replay: '重演', replayNote: '以当时的规则、知识与模型，对当时的病历再做一次', replayGo: '重演', todayGo: '再以今日规则', replayWait: '正在取回当时的版本并重演，首次约需数秒…',
    equal: '逐字节相同', equalText: (n) => `病历、所见、答复与全部 ${n} 次规则触发，皆与当时所存逐字节相同。`, diverged: '与所存不同', divergedText: (n) => `有 ${n} 处不同；首处最接近原因：`, then: '当时', now: '重演', software: '软件不同',
    erasedReplay: '不能重演', erasedReplayText: '患者内容已删除，没有病历可再做一次。', unrepeatable: '不能重演', unrepeatableText: '所存版本或病历不能读回：', sameToday: '依今日规则：结论与依据皆不变。', reasonsToday: '依今日规则：结论不变，依据有变。', movedToday: (n) => `依今日规则有 ${n} 处变动，重者在前：`, todayProblems: '今日规则与当时的知识库不能合用：', gained: '新增', lost: '不再',
    proof: '证明', proofNote: '此条自存入以来未被改动', proven: '在日志之中，未被改动', provenText: (i, s, p) => `此条（第 ${i} 条）的内容重新求哈希，经 ${p} 步与邻条合并，正得出 ${s} 条日志的签名根值。改动任一字，结果即不同。`,
    unproven: '不能证明', unprovenText: '由此条内容算不出已签名的根值：此条或其邻条被改动或缺失。请在“核验”中核验全部日志。', checkHere: '在浏览器中自行验算', checking: '正在验算…', checkedRoot: '浏览器独立算得同一根值', checkedSignature: '检查点签名与公钥相符', unsigned: '检查点签名与公钥不符！', noCrypto: '此浏览器不能验算签名；根值已验算。', wrongRoot: '浏览器算得另一根值：不能证明！',
    download: '下载证明', offline: '离线核验，不需数据库与本服务：', copies: '检查点与公钥须取自别处保存的副本，否则同时改写日志与检查点者不会被发现。', details: '细节', leaf: '叶（规范 JSON）', path: '路径', checkpoint: '检查点', key: '公钥', root: '根值', signedFirst: (n) => `日志有 ${n} 条时首次签名`,
    versions: '版本', fired: (n) => `触发的规则（${n}）`, files: (n) => `参与之文件（${n}）`, manifest: '清单', feedback: '医师反馈', noFeedback: '尚无反馈。', erasures: '删除记录', others: '同一患者的其他辨析', withPatients: '导出该患者（含病历内容）', accessesHere: '谁看过此次辨析', noAccesses: '尚无访问记录。', compare: '与此次比较', compareWait: '正在重演两次辨析…', same: '两次所言相同。', differ: (n) => `两次有 ${n} 处不同，重者在前：`, notComparable: '两次中有一次不能重演，无从比较。',
    state: '日志现状', intact: '全部完好', broken: (n) => `发现 ${n} 处异常`, neverVerified: '服务启动以来尚未核验全部日志。', verify: '核验全部日志', thorough: '彻底：逐项解包，核对每个签名', running: (n, m) => `已核对 ${n} / ${m} 条`, verified: (v) => `核对 ${v.entries} 条，其中辨析 ${v.assessments} 次（已删除患者内容 ${v.erased} 次），检查点 ${v.checkpoints} 个。`,
    lastVerified: '最近核验', by: '由', faults: '异常之处', verifyFailed: '核验未能完成', already: '核验正在进行。', log: '日志', entries: '条目', signedOver: '已签名至', lastAt: '最新一条',
    means: '这证明什么', meansText: ['日志的每一行都进入一棵哈希树，每次写入都签名。能写数据库而没有密钥的人，改动、删除、调换或截断任何一条，核验都会指出是哪一条。', '持有密钥，或同时替换数据库与检查点文件的人，可以自某处起改写日志；只有保存在别处的检查点副本能揭示。故请将主文件夹中的 checkpoints 与 log.pub 定期复制到运维人员不能写入之处。'], commands: '在本机或离线核验',
    who: '何人', what: '所为', whence: '来自', when: '何时', status: '结果', refusedOnly: '只看被拒者', times: (n) => `${n} 次`, filesToo: '也列页面文件', noAccess: '尚无访问记录', accessGone: '此服务没有访问记录。', unknownCaller: '未识身份',
    reasons: { none: '未说明', agreed: '与医师判断一致', 'not-applicable': '不适用于该患者', 'record-wrong': '病历有误或不全', 'rule-wrong': '规则有误', 'model-wrong': '模型有误', benefit: '获益大于风险', 'patient-wish': '患者意愿', 'already-known': '已知并已处理', other: '其他' },
    strength: { strong: '强', moderate: '中', weak: '弱', against: '反对' }, urgency: { emergency: '立即', urgent: '当日', caution: '留意' }, absent: '无', sections: {
      chiefComplaint: '主诉', presentIllness: '现病史', history: '既往史', fourExaminations: '四诊', physicalExam: '体格检查', auxiliary: '辅助检查', findings: '所录所见', measurements: '所录指标', medications: '所录用药', text: '病历', patient: '患者' },
    factKind: { Record: '原文', Patient: '患者', Finding: '所见', History: '既往', Measurement: '指标', Medication: '用药', Allergy: '过敏', Evidence: '证据', Element: '证素', Consensus: '诸相所同', Scale: '权重表', Leading: '首要证素', ElementName: '证素名', Composition: '证候组成', Formula: '方剂', Modification: '方剂加减', Circumstance: '情形', Ingredient: '药味', Objection: '候选方之碍', Interaction: '相互作用', Incompatibility: '配伍禁忌', Caution: '慎忌', Intolerance: '不耐受', Dose: '剂量', Syndrome: '证候', Resemblance: '证候相', Feature: '特征', Prediction: '预测', ClassProbability: '预测类别', Conclusion: '结论', Question: '追问', Alert: '警示', Advice: '参考' },
  },
  en: {
    skip: 'Skip to the content', tagline: 'which rule, on what, and why: all of it can be checked', foot: 'Addresses hold entry numbers and filters only, no words of a record; every look at a record is itself noted.',
    views: 'Views of the audit', timeline: 'Timeline', integrity: 'Integrity', accesses: 'Accesses', waiting: 'One moment…',
    keptNothing: 'Nothing is kept yet', keptHow: 'This service answers from memory and keeps no assessment, so there is nothing to audit. Start it with a home folder:', keptThen: 'From then on every assessment is logged and signed before it is answered, and this page has something to show.',
    roleTitle: 'This page is for auditors', roleText: 'You do not come as an auditor. Ask an administrator, or go back to', roleBack: 'your page',
    filters: 'Filter', rule: 'Rule that fired', statement: 'Statement made', reaction: "Doctor's reaction", anyReaction: 'any', accepted: 'accepted', overridden: 'overridden', reason: 'Reason given', from: 'From', to: 'To (inclusive)',
    kinds: 'Kinds', alert: 'only with alerts', clinician: 'Clinician who reacted', model: 'Model that took part', more: 'More filters', search: 'Search', clear: 'Clear', patient: 'Pseudonym of the patient', ruleVersion: "Hash of the rule's file",
    export: 'Export these', exportAll: 'Export the whole log', exportNote: 'JSON lines, patients by pseudonym only; `audit verify --file` checks them offline.', exportSome: 'An export is not filtered by kind, alert, clinician or model.',
    size: (n) => `${n} entries in the log`, shown: (n) => `${n} shown`, earlier: 'Earlier entries', lookedDown: (n) => `Looked down to entry ${n}, not to the beginning yet`, lookOn: 'Look further back', none: 'No entry fits', noneHint: 'Widen the filters, or clear them.',
    refresh: 'Refresh', unfit: 'does not fit the log', unfitText: 'The content of this entry is not what the log holds the hash of: it was changed after it was written. Verify the whole log.', unreadable: 'not shown: its content cannot be trusted',
    kind: { assessment: 'Assessment', feedback: 'Feedback', erasure: 'Erasure', access: 'Access', pass: 'Token', revocation: 'Revocation', word: 'Search word', artifact: 'Version file', structure: 'Structure' },
    alerts: (n) => `${n} alert${n === 1 ? '' : 's'}`, erased: "patient's part erased", about: (n) => `about entry ${n}`, noSyndrome: 'no syndrome found', entry: (n) => `Entry ${n}`, back: 'Back to the timeline', file: (n) => `file of ${n} bytes`,
    said: 'What was said', saidNote: 'every sentence of the answer, as it was given', basis: 'Basis', others2: (n) => `${n} more`, nothingSaid: 'Nothing was concluded.', erasedText: "The patient's part was destroyed on purpose: record, findings and answer are gone. The firings of the rules remain, so the graph below lacks only the words of the record.",
    group: { alerts: 'Alerts', syndromes: 'Syndromes', predictions: 'Predictions', conclusions: 'Conclusions', questions: 'Questions', advice: 'Advice' }, level: { none: 'not enough', possible: 'possible', likely: 'likely', certain: 'certain' },
    trail: 'Trail', trailNote: 'left to right: record → findings → elements → syndromes → features and model → conclusions', whole: 'Everything', only: 'Only its basis', graph: 'Graph', list: 'List', choose: 'Choose a statement to see where it comes from, or press anything in the graph.',
    left: (n) => `too much to draw: ${n} more`, drawn: (n, m) => `${n} facts and ${m} lines are drawn; “List” reads the same one by one.`, noFirings: 'No rule fired.', trailGone: "The trail was erased with the patient's part.",
    column: { record: 'Record', findings: 'Findings', evidence: 'Evidence', elements: 'Elements', syndromes: 'Syndromes', features: 'Features', model: 'Model', conclusions: 'Conclusions', safety: 'Safety' },
    addedBy: 'Added by the rule', readFrom: 'Read from the record', rests: 'Rests on', used: 'Used for', source: 'Source', stage: 'Stage', place: 'Place', pulls: 'Strongest contributions', given: 'given by the knowledge base', seeRule: 'All firings of this rule', quote: 'Words of the record',
    whyNot: 'Why not', whyNotNote: 'why a syndrome or a conclusion was not said', whyNotAsk: 'Ask', whyNotField: 'Name of a syndrome, an element or a conclusion', met: 'met', failed: 'failed', unknown: 'unknown', needs: 'needs', nearest: 'Smallest change', noNearest: 'No change was found that would have it said.', wasSaid: 'It was said; see its basis.', noRule: 'No rule would say so.', models: 'When the model would say otherwise',
    nearestThen: 'with this it would be said', flip: (from, to) => `from “${from}” to “${to}”`,
    replay: 'Replay', replayNote: 'the same record again, with the rules, knowledge and models of that time', replayGo: 'Replay', todayGo: "Then with today's rules", replayWait: 'Bringing back the versions of that time and doing it again; the first time takes some seconds…',
    equal: 'Equal, byte for byte', equalText: (n) => `Record, findings, answer and all ${n} firings are the same as those kept, byte for byte.`, diverged: 'It came out otherwise', divergedText: (n) => `${n} places differ; the first is nearest to the cause:`, then: 'Then', now: 'Again', software: 'Other software',
    erasedReplay: 'Cannot be replayed', erasedReplayText: "The patient's part was erased: there is no record to do again.", unrepeatable: 'Cannot be replayed', unrepeatableText: 'The kept versions or the record cannot be read back:', sameToday: "With today's rules: the same, for the same reasons.", reasonsToday: "With today's rules: the same, for other reasons.", movedToday: (n) => `With today's rules ${n} statement${n === 1 ? ' moves' : 's move'}, most serious first:`, todayProblems: "Today's rules do not go with the knowledge of that time:", gained: 'new', lost: 'gone',
    proof: 'Proof', proofNote: 'that this entry was not changed since it was kept', proven: 'In the log, unchanged', provenText: (i, s, p) => `The content of entry ${i}, hashed anew and joined with its neighbours in ${p} steps, gives the signed root of the log of ${s} entries. Change one letter and it does not.`,
    unproven: 'Cannot be proven', unprovenText: 'The content does not lead to the signed root: this entry or a neighbour was changed or is missing. Verify the whole log under “Integrity”.', checkHere: 'Check it in this browser', checking: 'Reckoning…', checkedRoot: 'the browser finds the same root by itself', checkedSignature: 'the signature of the checkpoint is that of the key', unsigned: 'the signature of the checkpoint is NOT that of the key', noCrypto: 'this browser cannot check the signature; the root was checked', wrongRoot: 'the browser finds ANOTHER root: it is not proven',
    download: 'Download the proof', offline: 'Verify it offline, without database or service:', copies: 'Take checkpoints and key from copies kept elsewhere; otherwise whoever rewrites both log and checkpoints goes unseen.', details: 'Details', leaf: 'Leaf (canonical JSON)', path: 'Path', checkpoint: 'Checkpoint', key: 'Key', root: 'Root', signedFirst: (n) => `first signed when the log had ${n} entries`,
    versions: 'Versions', fired: (n) => `Rules that fired (${n})`, files: (n) => `Files that took part (${n})`, manifest: 'Manifest', feedback: "Doctors' feedback", noFeedback: 'No feedback yet.', erasures: 'Erasures', others: 'Other assessments of the same patient', withPatients: "Export this patient (with the record's words)", accessesHere: 'Who looked at this assessment', noAccesses: 'No access was noted.', compare: 'compare', compareWait: 'Doing both assessments again…', same: 'Both say the same.', differ: (n) => `They differ in ${n} statement${n === 1 ? '' : 's'}, most serious first:`, notComparable: 'One of them cannot be replayed, so they cannot be compared.',
    state: 'State of the log', intact: 'All intact', broken: (n) => `${n} fault${n === 1 ? '' : 's'} found`, neverVerified: 'The whole log was not verified since the service started.', verify: 'Verify the whole log', thorough: 'thorough: unpack every part, check every signature', running: (n, m) => `${n} of ${m} entries checked`, verified: (v) => `${v.entries} entries checked, ${v.assessments} assessments among them (${v.erased} erased), against ${v.checkpoints} checkpoints.`,
    lastVerified: 'Latest verification', by: 'by', faults: 'What is wrong', verifyFailed: 'It could not be verified', already: 'A verification runs already.', log: 'Log', entries: 'Entries', signedOver: 'Signed up to', lastAt: 'Newest entry',
    means: 'What this proves', meansText: ['Every row of the log is a leaf of one hash tree, and every commit is signed. Whoever can write to the database but does not hold the key cannot change, remove, reorder or cut off anything without a verification naming it.', 'Whoever holds the key, or replaces database and checkpoint file together, can rewrite the log from a point on; only a copy of the checkpoints kept elsewhere shows that. So copy `checkpoints` and `log.pub` of the home folder regularly to where the operators cannot write.'], commands: 'On the machine, or offline',
    who: 'Who', what: 'What', whence: 'From', when: 'When', status: 'Result', refusedOnly: 'only refused', times: (n) => `${n} times`, filesToo: 'files of the pages too', noAccess: 'No access noted yet', accessGone: 'This service notes no accesses.', unknownCaller: 'unknown',
    reasons: { none: 'not said', agreed: "agrees with the doctor's judgement", 'not-applicable': 'does not fit this patient', 'record-wrong': 'record wrong or incomplete', 'rule-wrong': 'rule held to be wrong', 'model-wrong': 'model held to be wrong', benefit: 'benefit outweighs risk', 'patient-wish': "patient's wish", 'already-known': 'known and seen to', other: 'other' },
    strength: { strong: 'strong', moderate: 'moderate', weak: 'weak', against: 'against' }, urgency: { emergency: 'at once', urgent: 'today', caution: 'caution' }, absent: 'no ', sections: {
      chiefComplaint: 'chief complaint', presentIllness: 'present illness', history: 'history', fourExaminations: 'four examinations', physicalExam: 'physical examination', auxiliary: 'auxiliary tests', findings: 'findings entered', measurements: 'measurements entered', medications: 'medication entered', text: 'record', patient: 'patient' },
    factKind: { Record: 'Words', Patient: 'Patient', Finding: 'Finding', History: 'History', Measurement: 'Measurement', Medication: 'Medication', Allergy: 'Allergy', Evidence: 'Evidence', Element: 'Element', Consensus: 'Consensus', Scale: 'scale of weights', Leading: 'leading element', ElementName: 'Name of an element', Composition: 'Composition', Formula: 'Formula', Modification: 'Modification', Circumstance: 'Circumstance', Ingredient: 'Ingredient', Objection: 'Objection', Interaction: 'Interaction', Incompatibility: 'Incompatibility', Caution: 'Caution', Intolerance: 'Intolerance', Dose: 'Dose', Syndrome: 'Syndrome', Resemblance: 'Picture', Feature: 'Feature', Prediction: 'Prediction', ClassProbability: 'Predicted class', Conclusion: 'Conclusion', Question: 'Question', Alert: 'Alert', Advice: 'Advice' },
  },
};

/** The words of the language of the page. */
export const t = () => WORDS[language()];

/** A time as people write it here, to the second. */
export function moment(iso) {
  const at = new Date(iso);
  if (!iso || Number.isNaN(at.getTime())) return iso || '—';
  return new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'medium', hour12: false }).format(at);
}

/** The beginning of a hash. */
export const brief = (hash) => (hash || '').slice(0, 12);

/** A fact of a trail in as few words as a person needs. */
export function factWords(kind, words) {
  const parts = words.split(' ');
  const rest = (from) => parts.slice(from).join(' ');
  switch (kind) {
    case 'Finding': case 'History': return words.startsWith('-') ? t().absent + words.slice(1) : words;
    case 'Evidence': return `${rest(2)} → ${parts[0]}（${t().strength[parts[1]] || parts[1]}）`;
    case 'Element': return `${parts[0]}　${t().level[parts[1]] || parts[1] || ''}`;
    case 'Consensus': return `${parts[0]}（${t().factKind.Consensus}）`;
    case 'Scale': case 'Leading': return t().factKind[kind];
    case 'ClassProbability': return rest(1);
    case 'Alert': return `${t().urgency[parts[0]] || parts[0]}　${rest(1)}`;
    case 'Conclusion': case 'Objection': case 'Interaction': return rest(1);
    default: return words;
  }
}

/** A fact that is known by its whole sentence. */
export function sentenceWords(fact) {
  const blank = fact.indexOf(' ');
  return blank < 0 ? factWords(fact, '') : factWords(fact.slice(0, blank), fact.slice(blank + 1));
}
