"""Words by which stories are told apart: kinds of happenings, places, and what is no name."""

from tasks.rules.names import words

# Trigger types of which one happening may be told as any: one side buys, the other is bought.
FAMILIES = {
    "acquires": "deal", "is_acquired": "deal", "merges": "deal", "divests": "deal",
    "funding_round": "money", "invests_in": "money", "debt_financing": "debt",
    "exec_hire": "people", "exec_departure": "people", "board_change": "people",
    "layoffs": "jobs", "closure_or_exit": "jobs", "distress": "distress",
    "new_location": "site", "market_entry": "site", "hiring_surge": "site",
    "customer_win": "pact", "partnership": "pact", "award": "award",
    "product_launch": "product", "legal_regulatory": "legal",
    "security_incident": "security", "ipo_listing": "listing", "results_guidance": "results",
}  # fmt: skip
# Families that one happening may belong to at once.
RELATED = frozenset(
    frozenset(pair.split("/"))
    for pair in words(
        """
    deal/money deal/listing deal/distress deal/jobs money/debt jobs/distress jobs/site site/money
    pact/product pact/award pact/site listing/money distress/debt legal/security legal/product
    deal/pact pact/money product/site strike/jobs
        """
    )
)
# Words that tell the family where no rule found an event; headlines of later days are full of them.
_THEMES = {
    "deal": """
        acquire acquires acquired acquiring acquisition acquisitions takeover takeovers buyout
        merger merge merges merging merged buys bought buyer purchase purchases bid bids bidder
        suitor sold sells sale stake tie-up swoop swoops snaps 收购 并购 合并 收购案 要约 买下
        """,
    "money": """
        raises raised raise round funding fundraise series seed pre-seed unicorn valuation backers
        investors venture cheque vc 融资 领投 跟投 轮融 估值
        """,
    "debt": "loan loans bond bonds debt notes refinance refinancing 贷款 债券 授信",
    "people": """
        ceo cfo cto coo chief boss chairman chairwoman chair appoints appointed appoint hires
        resigns resigned successor succeed succeeds quits departs departure exit president
        poaches counsel ropes 出任 辞职 任命 离职 卸任 履新 接任 换帅
        """,
    "jobs": """
        layoffs layoff shed sheds redundant retrench job jobs cuts redundancies redundancy cull axe
        axes axed lay lays laid closure closures shut shuts closing staff 裁员 裁减 关闭 停产
        """,
    "distress": "bankruptcy bankrupt insolvency insolvent administration creditors 破产 重整 违约",
    "site": """
        plant factory gigafactory campus headquarters hub warehouse site office offices datacentre
        data-centre data-center megawatt opens expands enters expansion
        工厂 基地 投产 开工 总部 落户 园区
        """,
    "pact": """
        partner partners partnership partnered alliance pact contract order orders customer client
        join joins teams collaboration forces signs 合作 签约 携手 订单 中标 联手
        """,
    "product": """
        launch launches launched unveils unveiled unveil releases released debut debuts introduces
        presents new version hands-on app feature 发布 推出 上线 新品 亮相
        """,
    "legal": """
        sues sued lawsuit suit court judge fine fined fines regulator antitrust recall recalls
        recalled settlement settles probe penalty patent 起诉 诉讼 罚款 处罚 召回 监管 判决
        """,
    "security": """
        hack hacked hackers hacking breach cyberattack cyber-attack ransomware leak leaked exposed
        attackers outage phishing malware 攻击 泄露 黑客 勒索 漏洞
        """,
    "listing": """
        ipo listing lists listed prospectus flotation float spac debut 上市 招股 辅导 过会 挂牌
        """,
    "results": """
        profit profits revenue earnings quarter quarterly results forecast guidance outlook q1 q2 q3
        q4 财报 营收 净利 业绩 季度
        """,
    "award": "award awards prize honoured honored 获奖 奖项",
    "strike": "strike strikes walkout stoppage union unions pickets picket 罢工 工会",
}  # fmt: skip
THEMES: dict[str, tuple[str, ...]] = {}
for _family, _listed in _THEMES.items():
    for _word in _listed.split():
        THEMES[_word] = (*THEMES.get(_word, ()), _family)

# Words that stand in every text, and say nothing of the story.
STOP_WORDS = words(
    """
    a an the of in on at to for and or nor but with without by from as its it is are was were be
    been being has have had having will would can could may might must shall should do does did not
    no this that these those there their they them he she his her we our us you your i my me who
    whom whose which what when where why how if than then so such into onto over under up down out
    off about after before during since until while between among against through per via more most
    less least many much few some any all both each every other another one two three first last
    next new said say says told also just only still yet now today yesterday tomorrow week month
    year years weeks months day days monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december company
    companies firm group maker percent people mr ms mrs very own around near make makes made take
    takes taken get gets got go goes give gives given including according because however
    """
)
# Capitalised words that name no company, person or product.
NO_NAMES = STOP_WORDS | words(
    """
    ceo cfo cto coo cmo md hr vp it ai ipo us uk eu u s r d esg saas sec ltd inc corp plc llc gmbh
    co rs inr usd eur gbp a$ series seed bn mn crore lakh million billion q1 q2 q3 q4 h1 h2 jan feb
    mar apr jun jul aug sep sept oct nov dec exclusive update breaking
    american british english scottish welsh irish french german dutch belgian swiss austrian italian
    spanish portuguese greek turkish polish czech hungarian romanian bulgarian ukrainian russian
    swedish norwegian danish finnish icelandic estonian latvian lithuanian israeli emirati saudi
    egyptian nigerian kenyan african south north east west indian pakistani chinese japanese korean
    taiwanese vietnamese thai indonesian malaysian singaporean filipino australian kiwi canadian
    mexican brazilian argentine chilean colombian peruvian asian european nordic baltic americans
    britain's bavarian texan californian
    """
)
# Cities and countries as both scripts write them.
CITIES = dict(
    pair.replace("_", " ").split("/")
    for pair in words(
        """
    北京/beijing 上海/shanghai 广州/guangzhou 深圳/shenzhen 杭州/hangzhou 成都/chengdu
    重庆/chongqing 武汉/wuhan 西安/xi'an 南京/nanjing 苏州/suzhou 天津/tianjin 长沙/changsha
    合肥/hefei 郑州/zhengzhou 青岛/qingdao 厦门/xiamen 宁波/ningbo 无锡/wuxi 东莞/dongguan
    佛山/foshan 珠海/zhuhai 大连/dalian 沈阳/shenyang 福州/fuzhou 昆明/kunming 南通/nantong
    常州/changzhou 济南/jinan 香港/hong_kong 台北/taipei 新竹/hsinchu 高雄/kaohsiung 伦敦/london
    巴黎/paris 柏林/berlin 慕尼黑/munich 法兰克福/frankfurt 汉堡/hamburg 斯图加特/stuttgart
    慕尼黑/munich 苏黎世/zurich 日内瓦/geneva 维也纳/vienna 米兰/milan 罗马/rome 马德里/madrid
    巴塞罗那/barcelona 里斯本/lisbon 阿姆斯特丹/amsterdam 鹿特丹/rotterdam 布鲁塞尔/brussels
    哥本哈根/copenhagen 斯德哥尔摩/stockholm 奥斯陆/oslo 卑尔根/bergen 赫尔辛基/helsinki
    华沙/warsaw 布拉格/prague 布达佩斯/budapest 莫斯科/moscow 伊斯坦布尔/istanbul 迪拜/dubai
    利雅得/riyadh 多哈/doha 开罗/cairo 孟买/mumbai 班加罗尔/bengaluru 新德里/delhi 东京/tokyo
    大阪/osaka 首尔/seoul 釜山/busan 曼谷/bangkok 河内/hanoi 胡志明/ho_chi_minh 雅加达/jakarta
    吉隆坡/kuala_lumpur 马尼拉/manila 悉尼/sydney 墨尔本/melbourne 多伦多/toronto
    温哥华/vancouver 纽约/new_york 洛杉矶/los_angeles 旧金山/san_francisco 波士顿/boston
    芝加哥/chicago 西雅图/seattle 休斯敦/houston 达拉斯/dallas 硅谷/silicon_valley
    墨西哥城/mexico_city 圣保罗/sao_paulo
        """
    )
)
COUNTRIES = dict(
    pair.replace("_", " ").split("/")
    for pair in words(
        """
    美国/america 英国/britain 德国/germany 法国/france 日本/japan 韩国/korea 印度/india
    印尼/indonesia 越南/vietnam 泰国/thailand 马来西亚/malaysia 新加坡/singapore 菲律宾/philippines
    巴西/brazil 墨西哥/mexico 沙特/saudi 阿联酋/emirates 澳大利亚/australia 加拿大/canada
    俄罗斯/russia 西班牙/spain 意大利/italy 荷兰/netherlands 波兰/poland 匈牙利/hungary
    土耳其/turkey 以色列/israel 瑞士/switzerland 瑞典/sweden 挪威/norway 丹麦/denmark 芬兰/finland
    爱尔兰/ireland 埃及/egypt 南非/africa 智利/chile 葡萄牙/portugal 奥地利/austria 比利时/belgium
    希腊/greece 捷克/czech
        """
    )
)
# What begins a Chinese headline and names nobody.
HAN_NO_NAMES = words(
    """
    中国 国内 全球 一家 多家 首家 首个 首款 这家 我国 国产 最新 今日 今天 昨日 消息 传闻 独家 公司
    企业 关于 知名 头部 老牌 新增 完成 获得 宣布 两家 三家 多地 国家 市场 行业 科技 医疗 智能 集团
    项目 平台 品牌 投资 基金 融资 发布 合作
    """
)
