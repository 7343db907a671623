// The terms of the four examinations that are asked most, in the order of asking: [heading, in English, whether one excludes the others, [term, in English]…]. All are terms of the
// knowledge base; everything else is found by typing.

export const COMMON = {
  looking: [
    ['神色', 'Spirit and complexion', false, [
      ['神疲', 'tired spirit'], ['精神萎靡', 'listlessness'], ['神情淡漠', 'apathy'], ['面色少华', 'lustreless complexion'], ['面色萎黄', 'sallow yellow complexion'],
      ['面色淡白', 'pale complexion'], ['面色苍白', 'pallor'], ['面色晦暗', 'dull dark complexion'], ['面赤', 'red face'], ['颧红', 'red cheekbones'],
      ['面色青紫', 'blue-purple complexion'],
    ]],
    ['形与目唇', 'Build, eyes, lips', false, [
      ['消瘦', 'wasting'], ['肥胖', 'obesity'], ['目黄', 'yellow eyes'], ['目赤', 'red eyes'], ['目眶黑', 'dark eye sockets'], ['唇淡', 'pale lips'], ['唇红', 'red lips'],
      ['口唇紫暗', 'dark purple lips'], ['爪甲淡白', 'pale nails'], ['爪甲青紫', 'blue-purple nails'],
    ]],
    ['肤与肿', 'Skin and swelling', false, [
      ['下肢水肿', 'oedema of the legs'], ['颜面浮肿', 'facial oedema'], ['全身浮肿', 'anasarca'], ['身目发黄', 'yellow body and eyes'], ['肌肤甲错', 'scaly rough skin'],
      ['瘀斑', 'ecchymosis'], ['荨麻疹', 'urticaria'],
    ]],
    ['舌色', 'Tongue colour', true, [
      ['舌淡红', 'pale red tongue (normal colour)'], ['舌淡白', 'pale tongue'], ['舌红', 'red tongue'], ['舌绛', 'crimson tongue'], ['舌暗红', 'dark red tongue'],
      ['舌淡暗', 'pale dark tongue'], ['舌紫暗', 'dark purple tongue'], ['舌青紫', 'blue-purple tongue'],
    ]],
    ['舌形舌态', 'Tongue form', false, [
      ['舌胖大', 'enlarged tongue'], ['舌有齿痕', 'tooth-marked tongue'], ['舌瘦薄', 'thin tongue'], ['舌有裂纹', 'fissured tongue'],
      ['舌有芒刺', 'prickles or red points on the tongue'], ['舌有瘀斑', 'stasis patches on the tongue'], ['舌有瘀点', 'stasis spots on the tongue'], ['舌尖红', 'red tongue tip'],
      ['舌边红', 'red tongue edges'], ['舌歪斜', 'deviated tongue'], ['舌颤动', 'trembling tongue'], ['舌下络脉曲张', 'varicose sublingual vessels'],
    ]],
    ['苔色', 'Coating colour', true, [
      ['苔薄白', 'thin white coat (normal)'], ['苔白', 'white coat'], ['苔黄', 'yellow coat'], ['苔淡黄', 'light yellow coat'], ['苔灰', 'grey coat'], ['苔黑', 'black coat'],
    ]],
    ['苔质', 'Coating quality', false, [
      ['苔薄', 'thin coat'], ['苔厚', 'thick coat'], ['苔腻', 'greasy coat'], ['苔腐', 'curdy coat'], ['苔滑', 'slippery coat'], ['苔燥', 'dry coat'], ['苔少', 'scanty coat'],
      ['无苔', 'no coat'], ['苔花剥', 'peeled coat'],
    ]],
  ],
  listening: [
    ['声', 'Voice', false, [
      ['语声低微', 'low faint voice'], ['语声高亢', 'loud sonorous voice'], ['语声重浊', 'heavy turbid voice'], ['声音嘶哑', 'hoarse voice'], ['失音', 'loss of voice'],
      ['言语不利', 'impaired speech'], ['谵语', 'delirious speech'], ['呻吟', 'moaning breath'],
    ]],
    ['息', 'Breath and cough', false, [
      ['呼吸微弱', 'feeble breathing'], ['呼吸气粗', 'coarse breathing'], ['哮鸣', 'wheezing'], ['喉中痰鸣', 'phlegm rale in the throat'], ['咳声重浊', 'heavy turbid cough'],
      ['咳声低微', 'weak cough'], ['鼻鼾', 'snoring'], ['肠鸣', 'borborygmus'],
    ]],
    ['气味', 'Smell', false, [
      ['口臭', 'bad breath'], ['口气酸臭', 'sour breath'], ['大便酸臭', 'sour foul stool'], ['大便臭秽', 'foul stool'], ['尿臊臭', 'strong-smelling urine'],
    ]],
  ],
  asking: [
    ['寒热与汗', 'Cold, heat, sweat', false, [
      ['畏寒', 'intolerance of cold'], ['恶寒', 'aversion to cold'], ['恶风', 'aversion to wind'], ['发热', 'fever'], ['潮热', 'tidal fever'], ['午后潮热', 'afternoon fever'],
      ['寒热往来', 'alternating chills and fever'], ['五心烦热', 'vexing heat of the five hearts'], ['肢冷', 'cold limbs'], ['自汗', 'spontaneous sweating'],
      ['盗汗', 'night sweats'], ['动则汗出', 'sweats on movement'], ['无汗', 'absence of sweat'],
    ]],
    ['头身', 'Head and body', false, [
      ['头痛', 'headache'], ['头晕', 'dizziness'], ['眩晕', 'vertigo'], ['耳鸣', 'tinnitus'], ['乏力', 'lack of strength'], ['身重', 'heaviness of the body'],
      ['易感冒', 'catches cold easily'], ['肢体麻木', 'numb limbs'], ['关节痛', 'joint pain'], ['腰膝酸软', 'aching and limp waist and knees'],
    ]],
    ['胸与咳', 'Chest and cough', false, [
      ['心悸', 'palpitations'], ['胸闷', 'oppression in the chest'], ['胸痛', 'chest pain'], ['心前区疼痛', 'precordial pain'], ['气短', 'shortness of breath'],
      ['动则气短', 'short of breath on movement'], ['喘促', 'dyspnoea'], ['不能平卧', 'unable to lie flat'], ['咳嗽', 'cough'], ['咳痰', 'expectoration'], ['痰白', 'white phlegm'],
      ['痰黄', 'yellow phlegm'], ['痰中带血', 'blood-streaked phlegm'],
    ]],
    ['脘腹', 'Stomach and belly', false, [
      ['恶心', 'nausea'], ['呕吐', 'vomiting'], ['反酸', 'acid regurgitation'], ['嗳气', 'belching'], ['胃痛', 'stomach pain'], ['脘痞', 'epigastric stuffiness'],
      ['腹痛', 'abdominal pain'], ['腹胀', 'abdominal distension'], ['胁痛', 'hypochondriac pain'], ['胸胁胀满', 'fullness of chest and flanks'],
    ]],
    ['饮食与口', 'Eating, drinking, taste', false, [
      ['纳可', 'normal appetite'], ['纳差', 'poor appetite'], ['厌油腻', 'aversion to greasy food'], ['口渴', 'thirst'], ['口干', 'dry mouth'],
      ['渴喜冷饮', 'thirst with liking for cold drinks'], ['渴喜热饮', 'thirst with liking for warm drinks'], ['口苦', 'bitter taste'], ['口黏', 'sticky mouth'],
      ['口淡', 'bland taste'],
    ]],
    ['睡眠与情志', 'Sleep and mood', false, [
      ['眠可', 'good sleep'], ['入睡困难', 'hard to fall asleep'], ['易醒', 'wakes easily'], ['早醒', 'early waking'], ['多梦', 'dream-disturbed sleep'], ['嗜睡', 'sleepiness'],
      ['心烦', 'vexation'], ['急躁易怒', 'irritable and quick to anger'], ['抑郁', 'low spirits'], ['焦虑', 'anxiety'], ['善太息', 'sighs often'], ['健忘', 'forgetfulness'],
    ]],
    ['二便', 'Stool and urine', false, [
      ['大便调', 'normal stool'], ['便秘', 'constipation'], ['大便干结', 'dry hard stool'], ['便溏', 'loose stool'], ['泄泻', 'diarrhoea'], ['大便黏滞', 'sticky stool'],
      ['黑便', 'black tarry stool'], ['便血', 'blood in the stool'], ['小便调', 'normal urination'], ['尿黄', 'yellow urine'], ['小便清长', 'clear copious urine'],
      ['尿少', 'scanty urine'], ['夜尿频', 'frequent night urination'], ['尿痛', 'painful urination'],
    ]],
    ['疼痛', 'Pain', false, [
      ['刺痛', 'stabbing pain'], ['胀痛', 'distending pain'], ['隐痛', 'dull lingering pain'], ['绞痛', 'gripping pain'], ['灼痛', 'burning pain'], ['冷痛', 'cold pain'],
      ['放射痛', 'radiating pain'], ['痛有定处', 'pain in a fixed place'], ['痛无定处', 'pain in no fixed place'],
    ]],
    ['经带', 'Menses and discharge', false, [
      ['月经先期', 'early menstruation'], ['月经后期', 'late menstruation'], ['月经过多', 'heavy menstruation'], ['月经过少', 'scanty menstruation'], ['经色紫暗', 'dark purple menses'],
      ['经血有块', 'clots in the menses'], ['痛经', 'painful menstruation'], ['闭经', 'amenorrhoea'], ['带下量多', 'profuse vaginal discharge'],
      ['带下色黄', 'yellow vaginal discharge'],
    ]],
  ],
  touching: [
    ['脉位与脉力', 'Pulse: depth and force', false, [
      ['脉平和', 'normal pulse'], ['脉浮', 'floating pulse'], ['脉沉', 'deep pulse'], ['脉虚', 'vacuous pulse'], ['脉实', 'replete pulse'], ['脉弱', 'weak pulse'],
      ['脉微', 'faint pulse'], ['脉有力', 'forceful pulse'], ['脉无力', 'forceless pulse'],
    ]],
    ['脉率与脉律', 'Pulse: rate and rhythm', false, [
      ['脉迟', 'slow pulse'], ['脉缓', 'moderate or slack pulse'], ['脉数', 'rapid pulse'], ['脉疾', 'racing pulse'], ['脉促', 'rapid irregularly interrupted pulse'],
      ['脉结', 'slow irregularly interrupted pulse'], ['脉代', 'regularly interrupted pulse'], ['脉结代', 'bound or intermittent pulse'], ['脉律不齐', 'irregular pulse'],
    ]],
    ['脉形', 'Pulse: form', false, [
      ['脉细', 'thready pulse'], ['脉洪', 'surging pulse'], ['脉大', 'large pulse'], ['脉滑', 'slippery pulse'], ['脉涩', 'choppy pulse'], ['脉弦', 'wiry pulse'],
      ['脉紧', 'tight pulse'], ['脉濡', 'soggy pulse'], ['脉长', 'long pulse'], ['脉短', 'short pulse'],
    ]],
    ['按诊', 'Touch', false, [
      ['四肢厥冷', 'reversal cold of the limbs'], ['肌肤冷', 'cold skin'], ['肌肤灼热', 'burning skin'], ['腹软', 'soft abdomen'], ['腹硬', 'hard abdomen'],
      ['腹痛喜按', 'abdominal pain liking pressure'], ['腹痛拒按', 'abdominal pain refusing pressure'], ['胃脘喜按', 'epigastrium likes pressure'],
      ['胃脘拒按', 'epigastrium refuses pressure'], ['水肿按之凹陷', 'pitting oedema'],
    ]],
  ],
};

/** What is measured at the bedside, in this order. */
export const BEDSIDE = ['体温', '脉搏', '呼吸频率', '收缩压', '舒张压', '血氧饱和度'];
