import { words, type AssignmentRule } from './AssignmentRule';

/** Subjects that the plan gives to one sector across all industries, so they go before the issuers of industry. */
export const subjectRules: readonly AssignmentRule[] = [
  {
    name: 'occupational safety and fire protection, by CCS',
    sector: 'PUBLIC_MANAGEMENT',
    ccs: words('A90-A94 C65-C67 C72 C75-C89 D09 F09 G09 H09 J09 K09 L09 M09 N09 P09 Q09 X09 F25'),
    because: '（六）公共管理 2: 矿山, 冶金, 机械安全生产; x09 is 卫生、安全、劳动保护 of an industry.',
  },
  {
    name: 'safety, by ICS',
    sector: 'PUBLIC_MANAGEMENT',
    ics: words('13.100 13.200 13.220 13.230 13.300 13.310 13.320'),
    because: '（六）公共管理 2: 安全生产监管, 应急.',
  },
  {
    name: 'energy and environment, by CCS',
    sector: 'ECOLOGY',
    ccs: words('F00-F04 F10 Z'),
    because: '（三）生态文明 1: 节能, 环保, 能耗限额, 排放限额, 碳排放核算.',
  },
  {
    name: 'energy and environment, by ICS',
    sector: 'ECOLOGY',
    ics: words('13.020 13.030 13.040 13.060 13.080 13.140 27.010 27.015'),
    because: '（三）生态文明 1: 节能, 环保, 环境质量与监测.',
  },
  {
    name: 'logistics, by CCS',
    sector: 'SERVICES',
    ccs: words('A80 A85 A87 M80-M89'),
    because: '（五）现代服务业 1: 物流, 冷链, 城乡配送; post carries parcels.',
  },
];

/** Classes of the CCS. Source: 中国标准文献分类法 (1989). */
export const ccsRules: readonly AssignmentRule[] = [
  {
    name: 'agriculture and food, by CCS',
    sector: 'AGRICULTURE',
    ccs: words('B X00-X84'),
    because:
      '（四）现代农业: growing, breeding and fishing, with their machines (B9) and processing (深加工, 水产品加工).',
  },
  {
    name: 'power, construction and transport, by CCS',
    sector: 'ECOLOGY',
    ccs: words('F20-F29 P00-P94 P98 R S00-S29 S90-S99 V50-V59'),
    because: '（三）生态文明 2, 3 and 4: 交通, 新型城镇化, 水利.',
  },
  {
    name: 'industry, by CCS',
    sector: 'MANUFACTURING',
    ccs: words(
      'C10-C49 C68-C73 C90-C99 D E F11-F19 F40-F99 G H J K L M00-M79 M90-M99 N P95-P97 Q S30-S84 T U V00-V49 ' +
        'V70-V99 W X85-X99 Y A82-A84',
    ),
    because: '（二）先进制造: 装备, 工业基础, 消费品, with the new energy equipment of F11 to F19.',
  },
  {
    name: 'trade and finance, by CCS',
    sector: 'SERVICES',
    ccs: words('A10 A11'),
    because: '（五）现代服务业.',
  },
  {
    name: 'libraries, archives, education and publishing, by CCS',
    sector: 'SOCIAL_SERVICES',
    ccs: words('A14 A18 A19'),
    because: '（七）社会服务 2: 公共文化服务.',
  },
];

/** Classes of the ICS. Source: ISO, International Classification for Standards, edition 7. */
export const icsRules: readonly AssignmentRule[] = [
  {
    name: 'agriculture and food, by ICS',
    sector: 'AGRICULTURE',
    ics: words('65.020 65.040 65.060 65.080 65.100 65.120 65.140 65.145 65.150 11.220 67'),
    because: '（四）现代农业.',
  },
  {
    name: 'tourism, post and freight, by ICS',
    sector: 'SERVICES',
    ics: words('03.200 03.240 55.180 55.220 03.060'),
    because: '（五）现代服务业 1 and 2: 物流, 旅游.',
  },
  {
    name: 'labour, education, libraries and aid for disabled persons, by ICS',
    sector: 'SOCIAL_SERVICES',
    ics: words('03.040 03.180 01.140 11.180'),
    because: '（七）社会服务: 人力资源, 公共文化, 残疾人福利.',
  },
  {
    name: 'law and administration, by ICS',
    sector: 'PUBLIC_MANAGEMENT',
    ics: ['03.160'],
    because: '（六）公共管理 1: 政务服务, 行政许可.',
  },
  {
    name: 'transport, towns, water and heritage, by ICS',
    sector: 'ECOLOGY',
    ics: words(
      '03.220 27.100 27.140 91.010 91.020 91.040 91.060 91.080 91.120 91.140 91.160 91.200 93 97.195',
    ),
    because: '（三）生态文明 2, 3 and 4.',
  },
  {
    name: 'industry, by ICS',
    sector: 'MANUFACTURING',
    ics: words(
      '11.040 11.060 11.120 13.110 13.340 21 23 25 27.020 27.040 27.060 27.070 27.075 27.080 27.120 27.160 27.180 27.200 29 ' +
        '31 33 35.030 35.060 35.080 35.100 35.110 35.140 35.160 35.180 35.200 35.210 35.220 35.260 37 39 43 45 47 49 53 55.020 55.040 55.060 55.080 55.100 55.120 55.130 55.140 55.160 55.200 55.230 59 61 ' +
        '65.160 71 73 75 77 79 81 83 85 87 91.100 91.180 91.190 91.220 97.020 97.030 97.040 97.060 97.080 97.100 ' +
        '97.120 97.130 97.140 97.145 97.150 97.160 97.170 97.180 97.190 97.200 97.220',
    ),
    because:
      '（二）先进制造; information technology as far as it is a product, not its application anywhere.',
  },
];
