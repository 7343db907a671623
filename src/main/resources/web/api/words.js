// What the page of the interfaces says, in both languages.

import { language } from '../frame.js';

export const WORDS = {
  zh: {
    skip: '跳到接口说明', tagline: '供医院系统接入的全部接口', operations: '接口', search: '查找接口', foot: '机器可读的同一份文档：', waiting: '请稍候…', nothing: '没有符合的接口。', found: (n) => `${n} 个接口`,
    start: '如何接入', startToken: '每个请求都在标头 Authorization: Bearer 中带令牌。令牌由管理员签发，本机试用时为启动地址中的令牌；医院统一登录的 JWT 亦可。',
    startForms: '病历以文本、病例 JSON 或 FHIR R4 Bundle 送入；列表分页，拒绝以 RFC 9457 问题详情中英双语作答。', startChoose: '请在列表中选一个接口：可见其角色、参数、数据结构，GET 接口可当场试用。',
    roles: '角色', everybody: '人人可用，无需令牌', yours: '您可以使用', notYours: '您不具此角色，试用将被拒绝', parameters: '参数', noParameters: '无参数。', name: '名称', where: '位置', meaning: '含义', required: '必填',
    inPath: '路径', inQuery: '查询', inHeader: '标头', body: '请求体', answers: '答复', refusals: '拒绝', example: '示例', copy: '复制', copied: '已复制', attempt: '试用', send: '发送', sending: '发送中…', attemptNote: '以您现在的身份向本服务发送。',
    oneLine: '每行一个', nextPage: '下一页', answer: '答复', cut: (n) => `答复共 ${n} 字符，此处只显示开头。`, milliseconds: 'ms', emptyAnswer: '（无内容）', missing: '此接口不存在，请在列表中另选。', fill: '请填写必填项。', download: '在新窗口打开',
    types: { string: '文字', number: '数', integer: '整数', boolean: '真假', array: '列表', object: '对象', null: '空', any: '任意' }, listOf: '之列表', mapOf: '名称对应', oneOf: '其一', required1: '必有', optional: '可无', constant: '恒为', from: '至少', to: '至多',
    groups: { assessments: '辨析', knowledge: '知识', 'cds-hooks': 'CDS Hooks', workshop: '规则工作间', audit: '审计', access: '访问', service: '服务', pages: '网页' },
    roleWords: { clinician: '临床医师', expert: '规则专家', auditor: '审计员', administrator: '管理员' },
  },
  en: {
    skip: 'Skip to the operation', tagline: 'Every interface, for whoever connects a hospital system', operations: 'Operations', search: 'Find an operation', foot: 'The same for programs:', waiting: 'One moment…', nothing: 'No operation fits.', found: (n) => `${n} operation${n === 1 ? '' : 's'}`,
    start: 'How to connect', startToken: 'Every request carries a token in the header Authorization: Bearer. An administrator issues it; for a trial on this machine it is the one in the address that was printed; a JWT of the hospital’s own log-in works too.',
    startForms: 'A record goes in as plain text, case JSON or a FHIR R4 Bundle; lists come in pages; refusals are problem details (RFC 9457) in both languages.', startChoose: 'Choose an operation in the list: it shows its roles, parameters and data, and GET operations can be tried at once.',
    roles: 'Roles', everybody: 'For everybody, no token needed', yours: 'You may use it', notYours: 'You do not come in this role; trying it will be refused', parameters: 'Parameters', noParameters: 'No parameters.', name: 'Name', where: 'In', meaning: 'Meaning', required: 'required',
    inPath: 'path', inQuery: 'query', inHeader: 'header', body: 'Request body', answers: 'Answers', refusals: 'Refusals', example: 'Example', copy: 'Copy', copied: 'Copied', attempt: 'Try it', send: 'Send', sending: 'Sending…', attemptNote: 'Sent to this service as who you are now.',
    oneLine: 'one on each line', nextPage: 'Next page', answer: 'Answer', cut: (n) => `The answer has ${n} characters; only its beginning is shown.`, milliseconds: 'ms', emptyAnswer: '(no content)', missing: 'There is no such operation; choose another in the list.', fill: 'Fill in what is required.', download: 'Open in a new window',
    types: { string: 'text', number: 'number', integer: 'whole number', boolean: 'true or false', array: 'list', object: 'object', null: 'null', any: 'anything' }, listOf: 'list of', mapOf: 'by name:', oneOf: 'one of', required1: 'always', optional: 'may be absent', constant: 'always', from: 'at least', to: 'at most',
    groups: { assessments: 'Assessments', knowledge: 'Knowledge', 'cds-hooks': 'CDS Hooks', workshop: 'Workshop of rules', audit: 'Audit', access: 'Access', service: 'Service', pages: 'Pages' },
    roleWords: { clinician: 'clinician', expert: 'expert', auditor: 'auditor', administrator: 'administrator' },
  },
};

/** The words of the language that is chosen. */
export const t = () => WORDS[language()];

/** What is said of an operation, a parameter or a group, in the language that is chosen. */
export const says = (part) => part[language() === 'en' ? 'x-lingshu-english' : 'x-lingshu-chinese'] || chosenPart(part.description);

/** Its first sentence. */
export const brief = (part) => says(part).split(/(?<=。)|(?<=\.) |[；;]/u)[0].replace(/[。.]$/u, '');

/** Of two languages in one text the one that is chosen: English stands first, Chinese from its first character to the end. What has only one is shown as it is. */
export function chosenPart(text) {
  const match = /^([^\u3400-\u9fff]*[\x21-\x7e][^\u3400-\u9fff]*?)\s+([\u3400-\u9fff「《].*)$/su.exec(text || '');
  if (!match || /[a-z]{4,}\s[a-z]{2,}/u.test(match[2])) return text || '';
  return language() === 'en' ? match[1] : match[2];
}
