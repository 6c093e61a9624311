"""Invented places and organisations of many kinds: who speaks there, where, to whom and about what."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

PLACE_FIRST = "澜霁栎砚翎岑汀筠沅屿芷枫桐柘瀚朔漓浔珩璟霖菱"
PLACE_LAST = "宁川阳安陵溪浦原泽岭江州城山河湾"
ORDINALS = "一二三四五六七八九十"
SCHOOL_NAMES = "启明 育才 求是 明德 知行 弘毅 树人 崇文".split()
COMPANY_NAMES = "远帆 恒砚 星澜 宏栎 联霁 华翎 瑞屿 中柘".split()
COMPANY_TRADES = "重工 科技 能源 物流 生物医药 装备制造 信息技术 轨道交通".split()
TRADES = "汽车维修 摄影 书法 茶叶 陶瓷 软件 餐饮 园林 物业管理 民宿".split()
COUNTRIES = "新西兰 加拿大 巴西 阿根廷 意大利 南非 泰国 马来西亚".split()
OFFICES = "教育 卫生健康 财政 水利 农业农村 交通运输 民政 文化和旅游 市场监督管理 应急管理".split()


class Organization(NamedTuple):
    """`{n}` in an occasion is an ordinal, `{y}` a year; salutations are whole lines."""

    kind: str
    name: str
    place: str
    positions: tuple[str, ...]
    occasions: tuple[str, ...]
    salutations: tuple[str, ...]
    theme: str


def ordinal(random: Random) -> str:
    tens = random.choice(("", "", "", "十", "二十"))
    ones = random.choice(ORDINALS[:9])
    return tens + ones


def place(random: Random) -> str:
    return random.choice(PLACE_FIRST) + random.choice(PLACE_LAST)


def county(random: Random) -> Organization:
    unit = random.choice("县市区")
    name = place(random) + unit
    return Organization(
        "county",
        f"{name}人民政府",
        name,
        (f"{unit}长", f"代{unit}长"),
        (f"{name}第{{n}}届人民代表大会第{{m}}次会议",),
        ("各位代表：", "各位代表！", "各位代表:"),
        "county",
    )


def party(random: Random) -> Organization:
    unit = random.choice("县市区州")
    name = place(random) + unit
    return Organization(
        "party",
        f"中共{name}委",
        name,
        ("书记", "副书记", "常委、组织部部长", "副书记、政法委书记", "常委、宣传部部长"),
        (
            f"全{unit}经济工作会议",
            f"{name}庆祝建党{{k}}周年大会",
            f"全{unit}优化营商环境大会",
            f"全{unit}干部作风建设大会",
            f"全{unit}乡村振兴现场推进会",
            f"中共{name}第{{n}}次代表大会",
            f"{name}重点项目集中开工仪式",
        ),
        ("同志们：", "各位代表、同志们：", "同志们、朋友们：", "同志们！", "各位领导，同志们："),
        "county",
    )


def union(random: Random) -> Organization:
    unit = random.choice("市县区")
    name = place(random) + unit
    return Organization(
        "union",
        f"{name}总工会",
        name,
        ("主席", "党组书记、常务副主席", "副主席"),
        (
            f"{name}工会第{{n}}次代表大会",
            f"{name}庆祝“五一”国际劳动节暨劳动模范表彰大会",
            f"{name}第{{n}}届职工技能大赛闭幕式",
        ),
        ("各位代表、同志们：", "各位劳模，同志们：", "同志们、朋友们：", "各位代表："),
        "union",
    )


def school(random: Random) -> Organization:
    name = (
        f"{place(random)}市{random.choice(SCHOOL_NAMES)}{random.choice(('中学', '小学', '实验学校', '职业技术学校'))}"
    )
    return Organization(
        "school",
        name,
        name,
        ("校长", "党总支书记", "副校长"),
        (
            "{y}年秋季开学典礼",
            "{y}届毕业典礼",
            "{y}年教师节表彰大会",
            "第{n}届运动会开幕式",
            "高三年级百日誓师大会",
            "{k}周年校庆大会",
        ),
        ("老师们、同学们：", "尊敬的各位老师，亲爱的同学们：", "各位老师、各位同学，大家好！", "亲爱的同学们："),
        "school",
    )


def university(random: Random) -> Organization:
    name = random.choice(
        (f"{place(random)}大学", f"{place(random)}理工学院", f"{place(random)}师范大学", f"{place(random)}医科大学")
    )
    return Organization(
        "university",
        name,
        name,
        ("校长", "党委书记", "党委副书记、校长", "副校长"),
        (
            "{y}级新生开学典礼",
            "{y}届学生毕业典礼暨学位授予仪式",
            "第{n}次党员代表大会",
            "第{n}届教职工代表大会第{m}次会议",
            "{k}周年校庆典礼",
            "{y}年春季学期中层干部会议",
        ),
        (
            "亲爱的同学们：",
            "亲爱的{y}级新同学，老师们、同学们：",
            "各位代表、同志们：",
            "尊敬的各位来宾、各位校友，老师们、同学们：",
        ),
        "school",
    )


def hospital(random: Random) -> Organization:
    name = place(random) + random.choice(("市第{}人民医院", "县中医医院", "市妇幼保健院", "市中心医院")).format(
        random.choice("一二三")
    )
    return Organization(
        "hospital",
        name,
        name,
        ("院长", "党委书记", "党委副书记、院长"),
        (
            "{y}年度总结表彰大会",
            "第{n}届职工代表大会",
            "{y}年国际护士节庆祝大会",
            "援外医疗队出征仪式",
            "新院区启用仪式",
        ),
        ("各位代表、同志们：", "各位同仁：", "全院职工同志们：", "各位护士姐妹、同志们："),
        "hospital",
    )


def company(random: Random) -> Organization:
    name = f"{random.choice(COMPANY_NAMES)}{random.choice(COMPANY_TRADES)}{random.choice(('集团', '股份有限公司', '有限公司', '集团有限公司'))}"
    return Organization(
        "company",
        name,
        name,
        ("董事长", "总裁", "总经理", "党委书记、董事长", "首席执行官", "董事长兼总经理"),
        (
            "{y}年年会",
            "{y}年度工作会议",
            "市场工作会议",
            "新员工座谈会",
            "第{n}届供应商大会",
            "成立{k}周年庆典",
            "{y}年安全生产工作会",
        ),
        ("各位同事：", "各位伙伴，大家好！", "各位来宾、女士们、先生们：", "同志们：", "各位股东、各位同仁："),
        "company",
    )


def association(random: Random) -> Organization:
    name = f"{place(random)}{random.choice(('市', '省', '县'))}{random.choice(TRADES)}{random.choice(('协会', '商会', '学会', '行业联合会'))}"
    return Organization(
        "association",
        name,
        name,
        ("会长", "秘书长", "理事长", "名誉会长", "常务副会长兼秘书长"),
        ("第{n}次会员代表大会", "{y}年年会", "成立{k}周年座谈会", "第{n}届理事会第{m}次会议", "{y}年高质量发展论坛"),
        ("各位会员、各位来宾：", "尊敬的各位领导、各位会员：", "各位理事，各位同行：", "各位代表："),
        "company",
    )


def court(random: Random) -> Organization:
    unit = random.choice("市县区")
    where = place(random) + unit
    name = where + random.choice(("人民法院", "人民检察院"))
    return Organization(
        "court",
        name,
        where,
        ("院长", "代院长") if name.endswith("法院") else ("检察长", "代检察长"),
        (f"{where}第{{n}}届人民代表大会第{{m}}次会议",),
        ("各位代表：", "各位代表："),
        "court",
    )


def village(random: Random) -> Organization:
    name = f"{place(random)}县{place(random)}镇{random.choice('柳杏石榆枣李王前后')}{random.choice(('家沟', '树湾', '桥头', '家庄'))}村"
    return Organization(
        "village",
        name,
        name,
        ("党支部书记", "村委会主任", "第一书记"),
        ("{y}年村民代表大会", "春季生产动员会", "返乡青年座谈会", "文化广场落成仪式"),
        ("父老乡亲们：", "各位乡亲、各位代表：", "乡亲们，朋友们："),
        "village",
    )


def league(random: Random) -> Organization:
    where = place(random) + random.choice("市县区")
    name = random.choice(
        (f"共青团{where}委员会", f"{where}妇女联合会", f"{where}文学艺术界联合会", f"{where}残疾人联合会")
    )
    positions = ("书记", "副书记") if name.startswith("共青团") else ("主席", "党组书记、主席")
    return Organization(
        "league",
        name,
        where,
        positions,
        (
            f"{where}第{{n}}次代表大会",
            "全市青年创新创业大赛颁奖仪式",
            "基层干部培训班开班式",
            "纪念五四运动{k}周年座谈会",
        ),
        ("各位代表、同志们：", "青年朋友们：", "同志们，姐妹们：", "各位学员、同志们："),
        "union",
    )


def abroad(random: Random) -> Organization:
    country = random.choice(COUNTRIES)
    name = country + random.choice(("华人华侨联合会", "中华总商会", "中国和平统一促进会", "客属公会", "华文作家协会"))
    return Organization(
        "abroad",
        name,
        country,
        ("会长", "执行会长", "主席", "荣誉主席"),
        ("{k}周年庆典", "{y}年新春联欢晚会", "第{n}届理监事就职典礼", "中秋联谊晚宴", "{y}年侨界座谈会"),
        (
            "尊敬的总领事先生、各位侨领、女士们、先生们：",
            "各位嘉宾、各位乡亲：",
            "各位侨胞、各位朋友：",
            "尊敬的大使阁下，各位会员：",
        ),
        "abroad",
    )


def bureau(random: Random) -> Organization:
    where = place(random) + random.choice("市县区")
    name = f"{where}{random.choice(OFFICES)}局"
    return Organization(
        "bureau",
        name,
        where,
        ("局长", "党组书记、局长", "党委书记", "副局长"),
        ("{y}年全系统工作会议", "{y}年党风廉政建设工作会议", "安全生产专题会议", "机关作风整顿动员大会"),
        ("同志们：", "各位领导、同志们：", "同志们："),
        "county",
    )


def embassy(random: Random) -> Organization:
    country = random.choice(COUNTRIES)
    name = random.choice((f"中国驻{country}大使馆", f"中国驻{country}使馆"))
    return Organization(
        "embassy",
        name,
        country,
        ("大使", "临时代办"),
        ("国庆{k}周年招待会", "{y}年新年招待会", "“中国文化节”开幕式", "中资企业座谈会"),
        (
            "尊敬的各位部长、各位使节、女士们、先生们、朋友们：",
            "女士们、先生们、朋友们：",
            "各位来宾，各位朋友：",
        ),
        "abroad",
    )


def museum(random: Random) -> Organization:
    where = place(random) + random.choice("市省")
    name = where + random.choice(("博物馆", "图书馆", "美术馆", "交响乐团", "青少年宫"))
    return Organization(
        "museum",
        name,
        where,
        {"馆": ("馆长", "党支部书记、馆长"), "团": ("团长",), "宫": ("主任",)}[name[-1]],
        ("新馆开馆仪式", "{y}年度特展开幕式", "志愿者年度表彰会", "建成{k}周年座谈会"),
        ("各位来宾、各位朋友：", "尊敬的各位领导、各位嘉宾：", "各位志愿者朋友："),
        "school",
    )


KINDS = (
    county, party, union, school, university, hospital, company, association,
    court, village, league, abroad, bureau, embassy, museum,
)  # fmt: skip


def organization(random: Random) -> Organization:
    return random.choice(KINDS)(random)


def occasion(random: Random, where: Organization) -> str:
    """An occasion of the organisation, ordinals and years filled in, with its name in front where it lacks one."""
    text = random.choice(where.occasions).format(
        n=ordinal(random),
        m=random.choice(ORDINALS[:6]),
        k=random.choice(("五", "10", "二十", "30", "六十", "100")),
        y=random.choice(range(2004, 2026)),
    )
    if where.place not in text and not text.startswith("全") and random.random() < 0.7:
        text = where.name + text
    return text
