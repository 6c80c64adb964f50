import { words, type AssignmentRule } from './AssignmentRule';

/**
 * Issuers whose whole remit lies in one sector of the plan, whatever their standards are about.
 * Source: list of sector codes 行业标准代号; 《江苏省“标准化＋”行动计划（2017－2019）》, part two.
 */
export const remitRules: readonly AssignmentRule[] = [
  {
    name: 'agriculture, fishery, forestry and grain authorities',
    sector: 'AGRICULTURE',
    issuers: words('NY SC LY LS T/NJ'),
    because:
      '（四）现代农业: 设施园艺, 规模畜牧, 特色水产; with forestry, grain storage and farm machinery (T/NJ 农机).',
  },
  {
    name: 'environmental authorities',
    sector: 'ECOLOGY',
    issuers: words('HJ GHZB GWKB GWPB HY'),
    because: '（三）生态文明 1: 节能降耗环境保护.',
  },
  {
    name: 'transport authorities',
    sector: 'ECOLOGY',
    issuers: words('JT JTG JTJ JTS MH JJF(交通) JJG(交通) JJF(民航) JJG(民航) JJF(铁道) JJG(铁道)'),
    because: '（三）生态文明 2: 绿色循环低碳交通; transport is named nowhere else.',
  },
  {
    name: 'housing, urban and rural construction',
    sector: 'ECOLOGY',
    issuers: words('CJ CJJ JG JGJ GBJ DBJ DGJ DG 建标 CECS T/CECS'),
    because: '（三）生态文明 3: 新型城镇化, 基础设施, 节约型城乡建设.',
  },
  {
    name: 'national standards for engineering construction',
    sector: 'ECOLOGY',
    issuers: ['GB'],
    numbers: { from: 50_001, to: 59_999 },
    because:
      '工程建设国家标准 are numbered from 50001 on and issued with the housing ministry; as for CJ and JGJ.',
  },
  {
    name: 'water authorities',
    sector: 'ECOLOGY',
    issuers: words('SL SDJ'),
    because: '（三）生态文明 4: 水利建设, 防洪减灾, 用水定额.',
  },
  {
    name: 'cultural relics',
    sector: 'ECOLOGY',
    issuers: ['WW'],
    because: '（三）生态文明 3: 文化遗产保护 stands under urbanisation, not under public culture.',
  },
  {
    name: 'tourism, trade, postal and financial services',
    sector: 'SERVICES',
    issuers: words('LB SB SBJ YZ WB GH WM JR'),
    because:
      '（五）现代服务业: 物流, 旅游; trade, post and finance are modern services and named nowhere else.',
  },
  {
    name: 'work safety, fire and emergency authorities',
    sector: 'PUBLIC_MANAGEMENT',
    issuers: words('AQ KA XF YJ GBZ TSG RF'),
    because: '（六）公共管理 2: 安全生产监管.',
  },
  {
    name: 'police, justice, tax, customs and market supervision',
    sector: 'PUBLIC_MANAGEMENT',
    issuers: words('GA SF SW HS MR'),
    because: '（六）公共管理 1: 政务服务, 行政许可.',
  },
  {
    name: 'civil affairs, labour and social security',
    sector: 'SOCIAL_SERVICES',
    issuers: words('MZ LD'),
    because: '（七）社会服务 1 and 3: 民政, 人力资源和社会保障.',
  },
  {
    name: 'culture, sport, education, press and archives',
    sector: 'SOCIAL_SERVICES',
    issuers: words('WH TY JY CY DA'),
    because:
      '（七）社会服务 2: 公共文化服务; sport, schools and archives are public services of the same kind.',
  },
  {
    name: 'health authorities',
    sector: 'SOCIAL_SERVICES',
    issuers: words('WS ZY'),
    because: '（七）社会服务: health is a basic public service that no other part of the plan comes near.',
  },
];

/** Issuers of one industry, whose standards belong there unless their subject is another sector's. */
export const industryRules: readonly AssignmentRule[] = [
  {
    name: 'power supply',
    sector: 'ECOLOGY',
    issuers: words('DL JJF(电力) JJG(电力)'),
    because: '（三）生态文明 3 begins its list of infrastructure with 供电; 1 asks for saving of energy.',
  },
  {
    name: 'rolling stock, by CCS',
    sector: 'MANUFACTURING',
    issuers: ['TB'],
    ccs: ['S30-S84'],
    because: '（一）标准化＋科技创新 names 轨道交通 among the new industries; vehicles are 高端装备.',
  },
  {
    name: 'railways',
    sector: 'ECOLOGY',
    issuers: words('TB TBJ'),
    because: 'Tracks and railway operation are transport, see transport authorities.',
  },
  {
    name: 'machinery, vehicles, ships, aircraft and space',
    sector: 'MANUFACTURING',
    issuers: words(
      'JB QC CB CBM HB QJ WJ JJF(机械) JJG(机械) JJF(汽车) JJG(汽车) JJF(兵工民品) JJG(兵工民品)',
    ),
    because: '（二）先进制造 1 and 2: 高端装备, 智能制造.',
  },
  {
    name: 'electronics, communication and cryptography',
    sector: 'MANUFACTURING',
    issuers: words('SJ YD YDC YDJ GM JJF(电子) JJG(电子) JJF(通信) JJG(通信)'),
    because: '（二）先进制造 1: 工业化、信息化融合; products of the electronic industry.',
  },
  {
    name: 'light industry, textiles, tobacco, packaging and medical products',
    sector: 'MANUFACTURING',
    issuers: words('QB FZ YC BB YY JJF(轻工) JJG(轻工) JJF(纺织) JJG(纺织) JJF(烟草) JJG(烟草)'),
    because: '（二）先进制造 3: 消费品标准升级; medical devices are products of industry.',
  },
  {
    name: 'associations of machine building and of goods for sport and leisure',
    sector: 'MANUFACTURING',
    issuers: words('T/CFA T/CMES T/CSGF T/CSSGA'),
    because: '（二）先进制造 3 names 文教体育休闲用品; founding and mechanical engineering are 工业基础.',
  },
  {
    name: 'metals, chemicals, building materials, mining and petroleum',
    sector: 'MANUFACTURING',
    issuers: words(
      'YB YBJ YS YSJ XB HG HGJ SH SHJ SY SYJ JC MT DZ EJ JJF(有色金属) JJG(有色金属) JJF(建材) JJG(建材) JJF(石化) ' +
        'JJG(石化) JJF(化) JJG(化) JJF(钢铁) JJG(钢铁) JJF(煤炭) JJG(煤炭)',
    ),
    because: '（二）先进制造 1: 工业基础, 绿色制造; the materials industries.',
  },
];
